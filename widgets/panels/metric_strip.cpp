// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/metric_strip.h"

#include "widgets/theme/active_theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace latency
{

MetricStrip::MetricStrip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void MetricStrip::setMetrics(std::vector<Metric> metrics)
{
    if (metrics == metrics_)
        return;
    metrics_ = std::move(metrics);
    QStringList spoken;
    for (const Metric& metric : metrics_)
        spoken << metric.name + " " + metric.value;
    setAccessibleName(spoken.join(", "));
    updateGeometry();
    update();
}

int MetricStrip::metricWidth(const Metric& metric) const
{
    const Theme& theme = activeTheme();
    const int number =
        QFontMetrics(theme.font(Theme::Letters::Number)).horizontalAdvance(metric.value);
    const int name = QFontMetrics(theme.font(Theme::Letters::Small)).horizontalAdvance(metric.name);
    return std::max(number, name) + theme.px(12);
}

QSize MetricStrip::sizeHint() const
{
    int total = 0;
    for (const Metric& metric : metrics_)
        total += metricWidth(metric);
    return {total, activeTheme().px(36)};
}

QSize MetricStrip::minimumSizeHint() const
{
    return {metrics_.empty() ? 0 : metricWidth(metrics_.front()), sizeHint().height()};
}

int MetricStrip::visibleCount() const
{
    int count = 0;
    int used = 0;
    for (const Metric& metric : metrics_) {
        used += metricWidth(metric);
        if (used > width())
            break;
        ++count;
    }
    return count;
}

void MetricStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = activeTheme();
    QPainter painter(this);
    double right = width();
    for (int i = visibleCount() - 1; i >= 0; --i) {
        const Metric& metric = metrics_[static_cast<std::size_t>(i)];
        const double wide = metricWidth(metric);
        const QRectF box(right - wide + theme.px(12), 0, wide, height());
        painter.setFont(theme.font(Theme::Letters::Small));
        painter.setPen(theme.mutedText);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignTop, metric.name);
        painter.setFont(theme.font(Theme::Letters::Number));
        painter.setPen(theme.text);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignBottom, metric.value);
        right -= wide;
    }
}

bool MetricStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    double right = width();
    for (int i = visibleCount() - 1; i >= 0; --i) {
        const Metric& metric = metrics_[static_cast<std::size_t>(i)];
        right -= metricWidth(metric);
        if (help->pos().x() >= right) {
            QToolTip::showText(help->globalPos(), metric.meaning, this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace latency
