// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/embedding_bars.h"

#include "widgets/theme/active_theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace latency
{

namespace
{

constexpr double kLine = 26.0;

} // namespace

EmbeddingBars::EmbeddingBars(QWidget* parent) : QWidget(parent)
{
    setObjectName("embeddingBars");
    setAccessibleName(tr("Embeddings of the devices"));
    setMouseTracking(true);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void EmbeddingBars::setDevices(std::vector<DeviceEmbedding> devices)
{
    devices_ = std::move(devices);
    QStringList spoken;
    for (const DeviceEmbedding& device : devices_)
        spoken << device.name;
    setAccessibleDescription(spoken.join(", "));
    update();
}

void EmbeddingBars::setHighlightedDevice(int device)
{
    if (device == highlighted_)
        return;
    highlighted_ = device;
    update();
}

void EmbeddingBars::setSelectedDevices(std::vector<int> devices)
{
    selected_ = std::move(devices);
    update();
}

int EmbeddingBars::deviceAt(QPointF position) const
{
    const auto line =
        static_cast<std::size_t>(std::max(0.0, position.y()) / activeTheme().px(kLine));
    return line < devices_.size() ? devices_[line].device : -1;
}

void EmbeddingBars::hoverByUser(int device)
{
    if (device == highlighted_)
        return;
    setHighlightedDevice(device);
    Q_EMIT deviceHovered(device);
}

void EmbeddingBars::mouseMoveEvent(QMouseEvent* event)
{
    hoverByUser(deviceAt(event->position()));
}

void EmbeddingBars::mouseReleaseEvent(QMouseEvent* event)
{
    const int device = deviceAt(event->position());
    if (event->button() == Qt::LeftButton && device >= 0)
        Q_EMIT deviceClicked(device, event->modifiers());
}

void EmbeddingBars::leaveEvent(QEvent*)
{
    hoverByUser(-1);
}

QSize EmbeddingBars::sizeHint() const
{
    return {220, activeTheme().px(kLine) * 8};
}

QSize EmbeddingBars::minimumSizeHint() const
{
    return {150, activeTheme().px(kLine) * 3};
}

void EmbeddingBars::draw(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    painter.setFont(theme.font(Theme::Letters::Small));
    const QFontMetricsF metrics(painter.font());
    const double line = theme.px(kLine);
    const double gap = theme.px(8);
    double nameWidth = 0.0;
    for (const DeviceEmbedding& device : devices_)
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(device.name));
    nameWidth = std::min(nameWidth + 2, area.width() * 0.45);
    double top = area.top();
    for (const DeviceEmbedding& device : devices_) {
        if (top + line > area.bottom() + 0.5 || device.values.empty())
            return;
        const bool isSelected = std::ranges::find(selected_, device.device) != selected_.end();
        if (isSelected || device.device == highlighted_)
            painter.fillRect(QRectF(area.left(), top, area.width(), line),
                             isSelected ? theme.accentSoft : theme.hover);
        const QColor color = device.isTest ? theme.test : theme.train;
        painter.setPen(device.isShown ? theme.text : theme.mutedText);
        painter.drawText(QRectF(area.left(), top, nameWidth, line),
                         Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(device.name, Qt::ElideMiddle, nameWidth));
        const double left = area.left() + nameWidth + gap;
        const double pitch = (area.right() - left) / static_cast<double>(device.values.size());
        const double floor = top + line - theme.px(3);
        const double height = line - theme.px(6);
        painter.setPen(Qt::NoPen);
        for (std::size_t i = 0; i < device.values.size(); ++i) {
            const double share = std::clamp(static_cast<double>(device.values[i]), 0.02, 1.0);
            QColor fill = color;
            fill.setAlphaF(device.isShown ? 1.0F : 0.55F);
            painter.setBrush(fill);
            painter.drawRect(QRectF(left + static_cast<double>(i) * pitch, floor - height * share,
                                    std::max(1.0, pitch - theme.px(3)), height * share));
        }
        painter.setPen(QPen(theme.border, 1.0));
        painter.drawLine(QPointF(left, floor), QPointF(area.right(), floor));
        top += line;
    }
}

void EmbeddingBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    draw(painter, QRectF(rect()).adjusted(2, 0, -2, 0), activeTheme());
}

} // namespace latency
