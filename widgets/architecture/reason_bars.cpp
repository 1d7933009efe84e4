// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/architecture/reason_bars.h"

#include "widgets/theme/active_theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

constexpr double kLine = 18.0;

} // namespace

ReasonBars::ReasonBars(QWidget* parent) : QWidget(parent)
{
    setObjectName("reasonBars");
    setAccessibleName(tr("Reasons for the prediction"));
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ReasonBars::setQuantity(const QuantityText& quantity)
{
    quantity_ = quantity;
    update();
}

void ReasonBars::setLines(std::vector<ReasonLine> lines)
{
    lines_ = std::move(lines);
    QStringList spoken;
    for (const ReasonLine& line : lines_)
        spoken << line.title + " " + line.text;
    setAccessibleDescription(spoken.join(", "));
    updateGeometry();
    update();
}

QSize ReasonBars::sizeHint() const
{
    return {220, activeTheme().px(kLine) * static_cast<int>(lines_.size() + 1)};
}

QSize ReasonBars::minimumSizeHint() const
{
    return {150, sizeHint().height()};
}

void ReasonBars::draw(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    if (lines_.empty())
        return;
    painter.setFont(theme.font(Theme::Letters::Small));
    const QFontMetricsF metrics(painter.font());
    const double gap = theme.px(6);
    double names = 0;
    double numbers = 0;
    double largest = 1e-12;
    for (const ReasonLine& line : lines_) {
        names = std::max(names, metrics.horizontalAdvance(line.title));
        numbers = std::max(numbers, metrics.horizontalAdvance(line.text));
        largest = std::max(largest, std::abs(line.amount));
    }
    names = std::min(names + 2, area.width() * 0.45);
    const QRectF bars(area.left() + names + gap, area.top(),
                      std::max(16.0, area.width() - names - numbers - 2 * gap), area.height());
    const double zero = bars.center().x();
    QRectF line(area.left(), area.top(), area.width(), theme.px(kLine));
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(bars.left(), line.top(), bars.width() / 2 - 4, line.height()),
                     Qt::AlignRight | Qt::AlignVCenter, quantity_.less());
    painter.drawText(QRectF(zero + 4, line.top(), bars.width() / 2, line.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, quantity_.more());
    for (const ReasonLine& reason : lines_) {
        line.translate(0, line.height());
        painter.setPen(theme.text);
        painter.drawText(QRectF(line.left(), line.top(), names, line.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(reason.title, Qt::ElideRight, names));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, reason.text);
        const double length = std::max(1.0, std::abs(reason.amount) / largest * bars.width() / 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(reason.amount > 0 ? theme.error : theme.accent);
        painter.drawRoundedRect(QRectF(reason.amount > 0 ? zero : zero - length,
                                       line.top() + theme.px(4), length,
                                       line.height() - theme.px(8)),
                                2, 2);
    }
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(zero, area.top() + theme.px(kLine)), QPointF(zero, line.bottom()));
}

void ReasonBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter, QRectF(rect()).adjusted(2, 0, -2, 0), activeTheme());
}

} // namespace latency
