// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/architecture/device_latency_bars.h"

#include "widgets/panels/number_text.h"
#include "widgets/plots/pick_change.h"
#include "widgets/theme/active_theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace latency
{

struct DeviceLatencyBars::Columns {
    QRectF name;
    QRectF bar;
    QRectF rank;
    QRectF measured;
    QRectF predicted; ///< empty when nothing is predicted
    QRectF pinned;    ///< likewise while nothing is pinned
    QRectF ratio;
    double line = 0;
};

DeviceLatencyBars::DeviceLatencyBars(QWidget* parent) : QWidget(parent)
{
    setObjectName("deviceLatencyBars");
    setQuantity({});
    setMouseTracking(true);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void DeviceLatencyBars::setQuantity(const QuantityText& quantity)
{
    quantity_ = quantity;
    setAccessibleName(tr("%1 on the devices").arg(quantity.name()));
    update();
}

void DeviceLatencyBars::setRows(std::vector<DeviceLatencyRow> rows)
{
    const bool isTaller = rows.size() != rows_.size();
    rows_ = std::move(rows);
    QStringList spoken;
    for (const DeviceLatencyRow& row : rows_)
        spoken << row.name + " " + valueText(row.milliseconds, row.unit);
    setAccessibleDescription(spoken.join(", "));
    if (isTaller)
        updateGeometry();
    update();
}

void DeviceLatencyBars::setHighlightedDevice(int device)
{
    if (device == highlighted_)
        return;
    highlighted_ = device;
    update();
}

QSize DeviceLatencyBars::sizeHint() const
{
    return {260, activeTheme().px(18) * (static_cast<int>(rows_.size()) + 1) + 2};
}

QSize DeviceLatencyBars::minimumSizeHint() const
{
    return {180, sizeHint().height()};
}

DeviceLatencyBars::Columns DeviceLatencyBars::columnsFor(const QRectF& area,
                                                         const Theme& theme) const
{
    const QFontMetricsF metrics(theme.font(Theme::Letters::Small));
    double nameWidth = 0;
    bool isPredicted = false;
    bool isPinned = false;
    for (const DeviceLatencyRow& row : rows_) {
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(row.name));
        isPredicted = isPredicted || row.predicted.has_value();
        isPinned = isPinned || row.pinned.has_value();
    }
    nameWidth = std::min(nameWidth + 2, area.width() * 0.36);
    const double gap = theme.px(6);
    const double number = metrics.horizontalAdvance("00.00" + quantity_.suffix());
    const double rank = metrics.horizontalAdvance("100 %");
    Columns columns;
    columns.line = theme.px(18);
    double right = area.right();
    const auto take = [&](double width) {
        right -= width;
        const QRectF column(right, area.top(), width, area.height());
        right -= gap;
        return column;
    };
    // Beside a pinned architecture, only the two latencies and their ratio are shown.
    if (isPinned)
        columns.ratio = take(metrics.horizontalAdvance("×00.0"));
    else if (isPredicted)
        columns.predicted = take(number);
    columns.measured = take(number);
    if (isPinned)
        columns.pinned = take(number);
    // In little room, names take precedence over the share, which the bar shows as well.
    else if (right - rank - area.left() > theme.px(70))
        columns.rank = take(rank);
    // The whole name is more useful than a bar of a few pixels.
    if (!isPinned && right - area.left() - gap - nameWidth < theme.px(24)) {
        columns.name = QRectF(area.left(), area.top(), right - area.left(), area.height());
        return columns;
    }
    nameWidth = std::clamp(right - area.left() - gap - 8.0, 0.0, nameWidth);
    columns.name = QRectF(area.left(), area.top(), nameWidth, area.height());
    columns.bar = QRectF(columns.name.right() + gap, area.top(),
                         std::max(8.0, right - columns.name.right() - gap), area.height());
    return columns;
}

void DeviceLatencyBars::drawRow(QPainter& painter, const Columns& columns, double top,
                                const DeviceLatencyRow& row, const Theme& theme) const
{
    const auto cell = [&](const QRectF& column) {
        return QRectF(column.left(), top, column.width(), columns.line);
    };
    const bool isStrong = row.device >= 0 && row.device == highlighted_;
    if (isStrong)
        painter.fillRect(QRectF(columns.name.left() - 4, top, 10000, columns.line), theme.hover);
    QFont font = theme.font(Theme::Letters::Small);
    if (std::ranges::find(selected_, row.device) != selected_.end()) {
        painter.fillRect(QRectF(columns.name.left() - 4, top + 1, theme.px(3), columns.line - 2),
                         theme.accent);
        font.setWeight(QFont::DemiBold);
    }
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    painter.setPen(theme.roleText(row.role));
    painter.drawText(cell(columns.name), Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(row.name, Qt::ElideMiddle, columns.name.width()));

    if (!columns.bar.isEmpty())
        drawBar(painter, cell(columns.bar).adjusted(0, theme.px(4), 0, -theme.px(4)), row, theme);
    if (!columns.pinned.isEmpty()) {
        drawPinned(painter, columns, top, row, theme);
        return;
    }
    const bool isMeasured = std::isfinite(row.milliseconds);
    painter.setPen(theme.mutedText);
    if (isMeasured && !columns.rank.isEmpty())
        painter.drawText(cell(columns.rank), Qt::AlignRight | Qt::AlignVCenter,
                         percentText(row.share));
    painter.setPen(theme.text);
    painter.drawText(cell(columns.measured), Qt::AlignRight | Qt::AlignVCenter,
                     valueText(row.milliseconds, row.unit));
    if (row.predicted) {
        painter.setPen(theme.mutedText);
        painter.drawText(cell(columns.predicted), Qt::AlignRight | Qt::AlignVCenter,
                         valueText(*row.predicted, row.unit));
    }
}

void DeviceLatencyBars::drawBar(QPainter& painter, QRectF track, const DeviceLatencyRow& row,
                                const Theme& theme)
{
    QColor pale = theme.roleColor(row.role);
    pale.setAlphaF(0.18F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pale);
    painter.drawRoundedRect(track, 2, 2);
    if (!std::isfinite(row.milliseconds))
        return;
    track.setWidth(std::max(2.0, track.width() * std::clamp(row.share, 0.0, 1.0)));
    painter.setBrush(theme.roleColor(row.role));
    painter.drawRoundedRect(track, 2, 2);
}

void DeviceLatencyBars::drawPinned(QPainter& painter, const Columns& columns, double top,
                                   const DeviceLatencyRow& row, const Theme& theme) const
{
    const auto cell = [&](const QRectF& column) {
        return QRectF(column.left(), top, column.width(), columns.line);
    };
    const double pinned = row.pinned.value_or(std::nan(""));
    if (std::isfinite(pinned)) {
        const double x =
            columns.bar.left() + columns.bar.width() * std::clamp(row.pinnedShare, 0.0, 1.0);
        painter.setPen(QPen(theme.ring, 2));
        painter.drawLine(QPointF(x, top + 2), QPointF(x, top + columns.line - 2));
    }
    painter.setPen(theme.mutedText);
    painter.drawText(cell(columns.pinned), Qt::AlignRight | Qt::AlignVCenter,
                     valueText(pinned, row.unit));
    painter.setPen(theme.text);
    painter.drawText(cell(columns.measured), Qt::AlignRight | Qt::AlignVCenter,
                     valueText(row.milliseconds, row.unit));
    const double ratio = row.milliseconds / pinned;
    if (std::isfinite(ratio))
        painter.drawText(cell(columns.ratio), Qt::AlignRight | Qt::AlignVCenter,
                         QStringLiteral("×") + QString::number(ratio, 'f', ratio < 10 ? 2 : 1));
}

void DeviceLatencyBars::draw(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    if (rows_.empty())
        return;
    const Columns columns = columnsFor(area, theme);
    painter.setFont(theme.font(Theme::Letters::Small));
    painter.setPen(theme.mutedText);
    const auto head = [&](const QRectF& column, const QString& text, Qt::Alignment alignment) {
        painter.drawText(QRectF(column.left() - 20, area.top(), column.width() + 20, columns.line),
                         static_cast<int>(alignment | Qt::AlignVCenter), text);
    };
    const double scaleEnd = columns.pinned.isEmpty()
                                ? std::max(columns.rank.right(), columns.bar.right())
                                : columns.pinned.left();
    const QRectF share(columns.bar.left(), area.top(), scaleEnd - columns.bar.left(), columns.line);
    const QString title = !columns.pinned.isEmpty() ? tr("rank")
                          : quantity_.isLatency()   ? tr("slower than this share of networks")
                                                    : tr("more than this share of networks");
    if (!columns.bar.isEmpty())
        painter.drawText(share, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(title, Qt::ElideRight,
                                                          static_cast<int>(share.width())));
    if (!columns.pinned.isEmpty())
        head(columns.pinned, tr("pinned"), Qt::AlignRight);
    head(columns.measured, columns.pinned.isEmpty() ? tr("measured") : tr("this"), Qt::AlignRight);
    if (!columns.predicted.isEmpty())
        head(columns.predicted, tr("predicted"), Qt::AlignRight);
    double top = area.top() + columns.line;
    for (const DeviceLatencyRow& row : rows_) {
        drawRow(painter, columns, top, row, theme);
        top += columns.line;
    }
}

void DeviceLatencyBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter, QRectF(rect()).adjusted(4, 0, -4, 0), activeTheme());
}

void DeviceLatencyBars::hoverByUser(int device)
{
    if (device == highlighted_)
        return;
    setHighlightedDevice(device);
    Q_EMIT deviceHovered(device);
}

int DeviceLatencyBars::deviceAt(QPointF position) const
{
    const int row = static_cast<int>(position.y()) / activeTheme().px(18) - 1;
    const bool isRow = row >= 0 && row < static_cast<int>(rows_.size());
    return isRow ? rows_[static_cast<std::size_t>(row)].device : -1;
}

void DeviceLatencyBars::mouseMoveEvent(QMouseEvent* event)
{
    hoverByUser(deviceAt(event->position()));
}

void DeviceLatencyBars::setSelectedDevices(std::vector<int> devices)
{
    selected_ = std::move(devices);
    update();
}

void DeviceLatencyBars::mousePressEvent(QMouseEvent* event)
{
    const int device = deviceAt(event->position());
    if (event->button() == Qt::LeftButton && device >= 0)
        Q_EMIT devicesSelectionRequested(changedSelection(
            selected_, std::array{device}, pickGesture(event->modifiers(), PickGesture::Select)));
}

void DeviceLatencyBars::leaveEvent(QEvent*)
{
    hoverByUser(-1);
}

} // namespace latency
