// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_painting.h"

#include "core/base/plain_text.h"
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace latency
{

void beginPlot(QPainter& painter, QSize size, const Theme& theme)
{
    painter.setWindow(QRect(QPoint(0, 0), size));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(0, 0), size), theme.panel);
}

void drawPlate(QPainter& painter, QPointF anchor, const QString& text, const QRectF& bounds,
               const Theme& theme)
{
    painter.setFont(theme.font(Theme::Letters::Small));
    const QFontMetricsF metrics(painter.font(), painter.device());
    const double reach = theme.px(9);
    QRectF plate(0, 0, metrics.horizontalAdvance(text) + theme.px(10), theme.px(18));
    plate.moveBottomLeft(anchor + QPointF(reach, -reach));
    if (plate.right() > bounds.right())
        plate.moveRight(anchor.x() - reach);
    if (plate.top() < bounds.top())
        plate.moveTop(anchor.y() + reach);
    plate.moveLeft(std::max(plate.left(), bounds.left()));
    QColor ground = theme.panel;
    ground.setAlphaF(0.92F);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setPen(theme.text);
    painter.drawText(plate, Qt::AlignCenter, text);
}

void drawFocusFrame(QPainter& painter, const QRectF& view, const Theme& theme)
{
    painter.setClipping(false);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(view.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

bool isByKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
           reason == Qt::ShortcutFocusReason;
}

std::vector<double> spreadLabels(const std::vector<double>& centres, double height, double lowest,
                                 double highest)
{
    const auto count = centres.size();
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](auto one, auto two) { return centres[one] < centres[two]; });
    const double room = highest - lowest;
    const double step =
        count > 1 ? std::min(height, room / static_cast<double>(count - 1)) : height;
    std::vector<double> places(count);
    double edge = lowest;
    for (const auto label : order) {
        places[label] = std::max(centres[label], edge);
        edge = places[label] + step;
    }
    // Labels pushed beyond the end are moved back from it.
    edge = highest;
    for (auto label = order.rbegin(); label != order.rend(); ++label) {
        places[*label] = std::min(places[*label], edge);
        edge = places[*label] - step;
    }
    return places;
}

double distanceToSegment(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double share =
        length > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0;
    const QPointF away = point - (from + along * share);
    return std::hypot(away.x(), away.y());
}

QString csvLine(QStringList fields)
{
    for (QString& field : fields)
        field = QString::fromStdString(csvField(field.toStdString()));
    return fields.join(',') + '\n';
}

QString csvNumber(double value)
{
    if (!std::isfinite(value))
        return {};
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace latency
