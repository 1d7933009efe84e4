// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/dendrogram_branches.h"
#include "widgets/devices/device_text.h"
#include "widgets/devices/similarity_heat_map.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/theme/active_theme.h"
#include "widgets/theme/viridis.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <set>

namespace latency
{

namespace
{
constexpr double kSmallestGapped = 6.0; // cells below this many pixels touch
}

void SimilarityHeatMap::paintEvent(QPaintEvent*)
{
    const Theme& theme = activeTheme();
    const HeatMapLayout layout = layoutFor(size());
    QPainter painter(this);
    painter.drawPixmap(0, 0, standing(layout, theme));
    painter.setRenderHint(QPainter::Antialiasing);
    drawSelection(painter, layout, theme);
    drawHover(painter, layout, theme);
    if (isFocusShown_)
        drawFocusFrame(painter, rect(), theme);
}

const QPixmap& SimilarityHeatMap::standing(const HeatMapLayout& layout, const Theme& theme)
{
    const QSize pixels = size() * devicePixelRatioF();
    if (standing_.size() != pixels) {
        standing_ = QPixmap(pixels);
        standing_.setDevicePixelRatio(devicePixelRatioF());
        standing_.fill(Qt::transparent);
        QPainter painter(&standing_);
        painter.setRenderHint(QPainter::Antialiasing);
        draw(painter, layout, theme);
    }
    return standing_;
}

void SimilarityHeatMap::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    QStringList names;
    for (const Device& each : devices_)
        names << deviceName(each);
    QPainter painter(&device);
    beginPlot(painter, size, theme);
    draw(painter, heatMapLayout(size, names, theme), theme);
}

void SimilarityHeatMap::draw(QPainter& painter, const HeatMapLayout& layout,
                             const Theme& theme) const
{
    if (layout.count == 0)
        return;
    drawTree(painter, layout, theme);
    drawLabels(painter, layout, theme);
    drawCells(painter, layout, theme);
    drawScale(painter, layout, theme);
    drawKinds(painter, layout, theme);
}

void SimilarityHeatMap::drawTree(QPainter& painter, const HeatMapLayout& layout,
                                 const Theme& theme) const
{
    if (dendrogram_.merges.empty())
        return;
    painter.setPen(QPen(theme.line, 1));
    const DendrogramBranches branches(dendrogram_, layout);
    for (const QPolygonF& line : branches.lines())
        painter.drawPolyline(line);
}

void SimilarityHeatMap::drawLabels(QPainter& painter, const HeatMapLayout& layout,
                                   const Theme& theme) const
{
    QFont font = theme.font(Theme::Letters::Small);
    const int letter = std::clamp(static_cast<int>(layout.cell * 0.92), theme.px(8), theme.px(11));
    font.setPixelSize(letter);
    const int stride = std::max(1, static_cast<int>(std::ceil(letter * 0.95 / layout.cell)));
    for (int row = 0; row < layout.count; ++row) {
        const int device = deviceAtRow(row);
        const auto place = static_cast<std::size_t>(device);
        const bool isPainted = painted_.contains(device);
        const DeviceRole role = isPainted ? paintedRole_ : roles_[place];
        QRectF band = layout.strip;
        band.setTop(layout.cells.top() + row * layout.cell);
        band.setHeight(layout.cell - (layout.cell >= kSmallestGapped ? 1 : 0));
        painter.fillRect(band, theme.kindColor(devices_[place].kind));
        if (row % stride != 0)
            continue;
        font.setWeight(role == DeviceRole::Unused ? QFont::Normal : QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(theme.roleText(role));
        const QRectF box = layout.labelRect(row);
        const QString name = QFontMetricsF(font).elidedText(deviceName(devices_[place]),
                                                            Qt::ElideMiddle, box.width());
        painter.drawText(box.adjusted(0, -20, 0, 20), Qt::AlignRight | Qt::AlignVCenter, name);
    }
}

void SimilarityHeatMap::drawCells(QPainter& painter, const HeatMapLayout& layout,
                                  const Theme& theme) const
{
    const double gap = layout.cell >= kSmallestGapped ? 1 : 0;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int row = 0; row < layout.count; ++row)
        for (int column = 0; column < layout.count; ++column) {
            const QRectF exact = layout.cellRect(row, column);
            // Rounded to whole pixels, so that all gaps have equal width.
            const QRectF box(
                QPointF(std::round(exact.left()), std::round(exact.top())),
                QPointF(std::round(exact.right()) - gap, std::round(exact.bottom()) - gap));
            const double value = similarity_.values(static_cast<std::size_t>(deviceAtRow(row)),
                                                    static_cast<std::size_t>(deviceAtRow(column)));
            if (std::isfinite(value)) {
                painter.fillRect(box, viridis((value - lowest_) / (1 - lowest_)));
            } else {
                painter.fillRect(box, theme.field);
                painter.setPen(theme.border);
                painter.drawLine(box.bottomLeft(), box.topRight());
            }
        }
    painter.setRenderHint(QPainter::Antialiasing);
}

void SimilarityHeatMap::drawSelection(QPainter& painter, const HeatMapLayout& layout,
                                      const Theme& theme) const
{
    const auto isSelected = [this](int device) {
        return std::ranges::find(selectedDevices_, device) != selectedDevices_.end();
    };
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 2));
    // Adjacent rows share one frame.
    for (int row = 0; row < layout.count; ++row) {
        const int first = row;
        while (row < layout.count && isSelected(deviceAtRow(row)))
            ++row;
        if (row == first)
            continue;
        const QRectF box(layout.cells.left(), layout.cells.top() + first * layout.cell,
                         layout.cells.width(), (row - first) * layout.cell);
        painter.drawRect(box.adjusted(-1, -1, 0, 0));
        QColor ground = theme.accent;
        ground.setAlphaF(0.16F);
        painter.fillRect(QRectF(QPointF(layout.labels.left(), box.top()),
                                QPointF(layout.labels.right() + 2, box.bottom() - 1)),
                         ground);
    }
    const DendrogramBranches branches(dendrogram_, layout);
    const std::vector<QPolygonF>& lines = branches.lines();
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (static_cast<int>(i) == hoveredMerge_ ||
            (!selectedDevices_.empty() &&
             std::ranges::all_of(itemsBelow(dendrogram_, static_cast<int>(i)), isSelected)))
            painter.drawPolyline(lines[i]);
}

QString SimilarityHeatMap::hoverText() const
{
    if (hoveredMerge_ >= 0)
        return tr("click selects the %1 devices of this branch")
            .arg(itemsBelow(dendrogram_, hoveredMerge_).size());
    if (hover_.isLabel) {
        const auto place = static_cast<std::size_t>(deviceAtRow(hover_.row));
        return tr("%1: click → %2, drag for more")
            .arg(deviceName(devices_[place]), deviceRoleTitle(nextRole(roles_[place])));
    }
    return hover_.row >= 0 ? pairText(deviceAtRow(hover_.row), deviceAtRow(hover_.column))
                           : QString();
}

void SimilarityHeatMap::drawHover(QPainter& painter, const HeatMapLayout& layout,
                                  const Theme& theme) const
{
    painter.setBrush(Qt::NoBrush);
    const auto frameRow = [&](int device, const QColor& color, double width) {
        const int row = rowOfDevice(device);
        if (row < 0)
            return;
        const QRectF box(layout.cells.left(), layout.cells.top() + row * layout.cell,
                         layout.cells.width(), layout.cell);
        painter.setPen(QPen(color, width));
        painter.drawRect(box.adjusted(-1, -1, 0, 0));
    };
    frameRow(selected_, theme.accent, selectedDevices_.empty() ? 2 : 1);
    frameRow(highlighted_, theme.ring, 1.2);
    if (hover_.row >= 0 && !hover_.isLabel) {
        painter.setPen(QPen(theme.ring, 1.6));
        painter.drawRect(layout.cellRect(hover_.row, hover_.column).adjusted(-1, -1, 0, 0));
    }
    QString text = hoverText();
    painter.setFont(theme.font(Theme::Letters::Small));
    painter.setPen(text.isEmpty() ? theme.mutedText : theme.text);
    if (text.isEmpty() && layout.count > 0)
        text = tr("ordered by average linkage");
    const QFontMetricsF metrics(painter.font());
    painter.drawText(layout.readOut, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideMiddle, layout.readOut.width()));
}

void SimilarityHeatMap::drawScale(QPainter& painter, const HeatMapLayout& layout,
                                  const Theme& theme) const
{
    const QRectF bar = layout.scale;
    const int steps = 48;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int i = 0; i < steps; ++i)
        painter.fillRect(QRectF(bar.left() + bar.width() * i / steps, bar.top(),
                                bar.width() / steps + 1, bar.height()),
                         viridis((i + 0.5) / steps));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(Theme::Letters::Small));
    painter.setPen(theme.mutedText);
    const QRectF below(bar.left(), bar.bottom() + 1, bar.width(), theme.px(15));
    const QString name = QStringLiteral("ρ ");
    const QString low = name + correlationText(lowest_, 1);
    const QString high = QStringLiteral("1.0");
    // The labels of a short bar extend beyond both ends.
    const double words = QFontMetricsF(painter.font()).horizontalAdvance(low + high) + theme.px(6);
    const double more = std::max(0.0, words - below.width());
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, low);
    painter.drawText(below.adjusted(0, 0, more, 0), Qt::AlignRight | Qt::AlignVCenter, high);
}

void SimilarityHeatMap::drawKinds(QPainter& painter, const HeatMapLayout& layout,
                                  const Theme& theme) const
{
    std::set<DeviceKind> kinds;
    for (const Device& device : devices_)
        kinds.insert(device.kind);
    painter.setFont(theme.font(Theme::Letters::Small));
    const QFontMetricsF metrics(painter.font());
    const double dot = theme.px(8);
    double x = layout.kinds.left();
    for (const DeviceKind kind : kinds) {
        const QString text = coreText(deviceKindTitle(kind));
        const double wide = dot + theme.px(4) + metrics.horizontalAdvance(text) + theme.px(10);
        if (x + wide > layout.kinds.right() + theme.px(10))
            break;
        painter.fillRect(QRectF(x, layout.kinds.center().y() - dot / 2, dot, dot),
                         theme.kindColor(kind));
        painter.setPen(theme.mutedText);
        painter.drawText(
            QRectF(x + dot + theme.px(4), layout.kinds.top(), wide, layout.kinds.height()),
            Qt::AlignLeft | Qt::AlignVCenter, text);
        x += wide;
    }
}

} // namespace latency
