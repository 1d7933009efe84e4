// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/left_out_strip.h"

#include "widgets/panels/number_text.h"
#include "widgets/theme/active_theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace latency
{

namespace
{

constexpr double kFarthest = 5.0; ///< deviations; what lies beyond stands at the edge
constexpr double kRadius = 4.0;

double deviationsOff(const LeftOutSample& sample)
{
    const double off = (sample.measured - sample.predicted) / std::max(sample.deviation, 1e-12);
    return std::clamp(off, -kFarthest, kFarthest);
}

QRectF plotOf(const QRectF& area, const Theme& theme)
{
    return area.adjusted(theme.px(6), theme.px(4), -theme.px(6), -theme.px(18));
}

} // namespace

LeftOutStrip::LeftOutStrip(QWidget* parent) : QWidget(parent), noun_(tr("network"))
{
    setObjectName("leftOutStrip");
    setAccessibleName(tr("Labelled samples against predictions from the others"));
    setMouseTracking(true);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LeftOutStrip::setNoun(const QString& noun)
{
    noun_ = noun;
}

void LeftOutStrip::setQuantity(const QuantityText& quantity)
{
    quantity_ = quantity;
    update();
}

QString LeftOutStrip::describe(const LeftOutSample& sample) const
{
    return tr("%1 %2 · measured %3 · predicted from the others %4 ± %5")
        .arg(noun_)
        .arg(sample.architecture)
        .arg(quantity_.value(sample.measured), quantity_.value(sample.predicted),
             quantity_.value(2.0 * sample.deviation));
}

void LeftOutStrip::setSamples(std::vector<LeftOutSample> samples)
{
    samples_ = std::move(samples);
    QStringList spoken;
    for (const LeftOutSample& sample : samples_)
        if (sample.isSuspicious)
            spoken << tr("suspicious: %1").arg(describe(sample));
    setAccessibleDescription(spoken.join(", "));
    update();
}

void LeftOutStrip::setHovered(int architecture)
{
    if (architecture == hovered_)
        return;
    hovered_ = architecture;
    update();
}

void LeftOutStrip::setSelected(std::vector<int> architectures)
{
    selected_ = std::move(architectures);
    update();
}

void LeftOutStrip::setCurrent(int architecture)
{
    current_ = architecture;
    update();
}

QSize LeftOutStrip::sizeHint() const
{
    return {220, activeTheme().px(84)};
}

QSize LeftOutStrip::minimumSizeHint() const
{
    return {150, activeTheme().px(64)};
}

QPointF LeftOutStrip::place(const LeftOutSample& sample, std::size_t index,
                            const QRectF& area) const
{
    // Spread over the height in the order picked, so that neighbours do not overlap.
    const double share = (static_cast<double>(index) + 0.5) / static_cast<double>(samples_.size());
    return {area.center().x() + deviationsOff(sample) / kFarthest * area.width() / 2.0,
            area.top() + share * area.height()};
}

void LeftOutStrip::draw(QPainter& painter, const QRectF& whole, const Theme& theme) const
{
    const QRectF area = plotOf(whole, theme);
    const auto at = [&](double deviations) {
        return area.center().x() + deviations / kFarthest * area.width() / 2.0;
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accentSoft);
    painter.drawRect(QRectF(QPointF(at(-2), area.top()), QPointF(at(2), area.bottom())));
    painter.setPen(QPen(theme.line, 1.2));
    painter.drawLine(QPointF(at(0), area.top()), QPointF(at(0), area.bottom()));
    painter.setFont(theme.font(Theme::Letters::Small));
    painter.setPen(theme.mutedText);
    const QRectF legend(area.left() - theme.px(6), area.bottom() + 1, area.width() + theme.px(12),
                        theme.px(16));
    painter.drawText(legend, Qt::AlignLeft | Qt::AlignTop, quantity_.less());
    const QFontMetricsF metrics = painter.fontMetrics();
    const double words = metrics.horizontalAdvance(quantity_.less() + quantity_.more()) +
                         metrics.horizontalAdvance(tr("as expected ±2σ"));
    if (words + theme.px(16) < legend.width())
        painter.drawText(legend, Qt::AlignHCenter | Qt::AlignTop, tr("as expected ±2σ"));
    painter.drawText(legend, Qt::AlignRight | Qt::AlignTop, quantity_.more());
    const double radius = theme.stroke(kRadius);
    for (std::size_t i = 0; i < samples_.size(); ++i) {
        const LeftOutSample& sample = samples_[i];
        const QPointF centre = place(sample, i, area);
        painter.setPen(QPen(sample.architecture == hovered_ ? theme.ring : theme.panel, 1.5));
        painter.setBrush(sample.isSuspicious ? theme.error : theme.picked);
        painter.drawEllipse(centre, radius, radius);
        if (std::ranges::binary_search(selected_, sample.architecture) ||
            sample.architecture == current_) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.accent, sample.architecture == current_ ? 2.0 : 1.2));
            painter.drawEllipse(centre, 1.6 * radius, 1.6 * radius);
        }
        if (sample.isSuspicious) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.error, 1.5));
            painter.drawEllipse(centre, 2 * radius, 2 * radius);
        }
    }
}

void LeftOutStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter, rect(), activeTheme());
}

int LeftOutStrip::sampleAt(QPointF position) const
{
    const QRectF area = plotOf(rect(), activeTheme());
    int nearest = -1;
    double distance = 10.0;
    for (std::size_t i = 0; i < samples_.size(); ++i) {
        const QPointF away = place(samples_[i], i, area) - position;
        if (std::hypot(away.x(), away.y()) < distance) {
            distance = std::hypot(away.x(), away.y());
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

bool LeftOutStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const int index = sampleAt(help->pos());
    QToolTip::showText(help->globalPos(),
                       index >= 0 ? describe(samples_[static_cast<std::size_t>(index)]) : QString(),
                       this);
    return true;
}

void LeftOutStrip::hoverByUser(int architecture)
{
    if (architecture == hovered_)
        return;
    setHovered(architecture);
    Q_EMIT architectureHovered(architecture);
}

void LeftOutStrip::mouseMoveEvent(QMouseEvent* event)
{
    const int index = sampleAt(event->position());
    hoverByUser(index >= 0 ? samples_[static_cast<std::size_t>(index)].architecture : -1);
}

void LeftOutStrip::mouseReleaseEvent(QMouseEvent* event)
{
    const int index = sampleAt(event->position());
    if (event->button() != Qt::LeftButton || index < 0)
        return;
    const int architecture = samples_[static_cast<std::size_t>(index)].architecture;
    Q_EMIT architectureSelected(architecture);
    Q_EMIT architectureClicked(architecture, event->modifiers());
}

void LeftOutStrip::leaveEvent(QEvent*)
{
    hoverByUser(-1);
}

} // namespace latency
