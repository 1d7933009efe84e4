// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/chip.h"

#include "widgets/theme/active_theme.h"

#include <QPainter>

namespace latency
{

Chip::Chip(Dot dot, QWidget* parent) : QWidget(parent), dot_(dot)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Chip::setText(const QString& text)
{
    if (text == text_)
        return;
    text_ = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const Theme& theme = activeTheme();
    const QFontMetrics metrics(theme.font());
    const int dot = dot_ == Dot::None ? 0 : theme.px(14);
    return {metrics.horizontalAdvance(text_) + dot + theme.px(18), theme.px(22)};
}

QColor Chip::dotColor() const
{
    const Theme& theme = activeTheme();
    switch (dot_) {
    case Dot::Train:
        return theme.train;
    case Dot::Test:
        return theme.test;
    case Dot::Picked:
        return theme.picked;
    case Dot::Accent:
        return theme.accent;
    case Dot::Unused:
    case Dot::None:
        break;
    }
    return theme.unused;
}

void Chip::paintEvent(QPaintEvent*)
{
    const Theme& theme = activeTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(theme.border);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);

    double left = theme.px(9);
    if (dot_ != Dot::None) {
        const double size = theme.px(8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(dotColor());
        painter.drawEllipse(QRectF(left, (height() - size) / 2.0, size, size));
        left += theme.px(14);
    }
    painter.setPen(theme.text);
    painter.setFont(theme.font());
    painter.drawText(QRectF(left, 0, width() - left, height()), Qt::AlignVCenter, text_);
}

} // namespace latency
