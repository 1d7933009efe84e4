// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/decision_bars.h"

#include "widgets/panels/number_text.h"
#include "widgets/theme/active_theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

constexpr double kLine = 26.0;

QString amountText(double amount, bool isCount)
{
    return isCount ? QString::number(amount, 'f', 2) : percentText(amount);
}

QString biasText(double logRatio)
{
    const double percent = 100 * (std::exp(logRatio) - 1);
    return (percent >= 0 ? QStringLiteral("+") : QStringLiteral("−")) +
           QString::number(std::abs(percent), 'f',
                           std::abs(percent) < 0.995  ? 2
                           : std::abs(percent) < 9.95 ? 1
                                                      : 0) +
           QStringLiteral(" %");
}

} // namespace

DecisionBars::DecisionBars(QWidget* parent) : QWidget(parent)
{
    setObjectName("decisionBars");
    setAccessibleName(tr("Common decisions of bad predictions"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void DecisionBars::setDecisions(std::vector<DecisionShare> decisions)
{
    if (decisions == decisions_)
        return;
    decisions_ = std::move(decisions);
    hovered_ = -1;
    marked_.clear();
    QStringList spoken;
    for (const DecisionShare& decision : decisions_)
        spoken << tr("%1: %2 among these, %3 among all")
                      .arg(decision.name, amountText(decision.inGroup, decision.isCount),
                           amountText(decision.inAll, decision.isCount));
    setAccessibleDescription(spoken.join(", "));
    updateGeometry();
    update();
}

void DecisionBars::setMarked(std::vector<int> lines)
{
    if (lines == marked_)
        return;
    marked_ = std::move(lines);
    update();
}

QSize DecisionBars::sizeHint() const
{
    return {300, activeTheme().px(kLine) * (static_cast<int>(decisions_.size()) + 1)};
}

QSize DecisionBars::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void DecisionBars::drawLine(QPainter& painter, const QRectF& line, double nameWidth,
                            const DecisionShare& decision, const Theme& theme) const
{
    const QFontMetricsF metrics(painter.font());
    const double gap = theme.px(8);
    const double numbers = metrics.horizontalAdvance("100 % / 100 %");
    const double bias = metrics.horizontalAdvance("−00.00 %");
    painter.setPen(theme.text);
    painter.drawText(QRectF(line.left(), line.top(), nameWidth, line.height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(decision.name, Qt::ElideMiddle, nameWidth));
    const double left = line.left() + nameWidth + gap;
    const double room = std::max(8.0, line.right() - left - numbers - bias - 2 * gap);
    // Counts may exceed one: both bars then share the longer one's scale.
    const double full = decision.isCount ? std::max({decision.inGroup, decision.inAll, 1e-9}) : 1.0;
    const auto bar = [&](double amount, double top, const QColor& color) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(left, top, std::max(1.0, room * amount / full), theme.px(7)),
                                2, 2);
    };
    bar(decision.inGroup, line.center().y() - theme.px(8), theme.error);
    bar(decision.inAll, line.center().y() + theme.px(1), theme.unused);
    painter.setPen(theme.text);
    painter.drawText(
        QRectF(line.right() - bias - gap - numbers, line.top(), numbers, line.height()),
        Qt::AlignRight | Qt::AlignVCenter,
        amountText(decision.inGroup, decision.isCount) + " / " +
            amountText(decision.inAll, decision.isCount));
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(line.right() - bias, line.top(), bias, line.height()),
                     Qt::AlignRight | Qt::AlignVCenter, biasText(decision.bias));
}

void DecisionBars::draw(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    painter.setFont(theme.font(Theme::Letters::Small));
    const QFontMetricsF metrics(painter.font());
    double nameWidth = 0;
    for (const DecisionShare& decision : decisions_)
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(decision.name));
    nameWidth = std::min(nameWidth + 2, area.width() * 0.38);
    const double height = theme.px(kLine);
    QRectF line(area.left(), area.top(), area.width(), height);
    painter.setPen(theme.mutedText);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     tr("among these / among all · mean error of networks that have it"));
    for (std::size_t i = 0; i < decisions_.size(); ++i) {
        line.translate(0, height);
        if (static_cast<int>(i) == hovered_)
            painter.fillRect(line, theme.hover);
        drawLine(painter, line, nameWidth, decisions_[i], theme);
        if (std::ranges::find(marked_, static_cast<int>(i)) == marked_.end())
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(
            QRectF(line.left() - 1, line.top() + 3, theme.px(3), line.height() - 6), 1, 1);
    }
}

void DecisionBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter, QRectF(rect()).adjusted(2, 0, -4, 0), activeTheme());
}

int DecisionBars::lineAt(QPointF position) const
{
    const int line = static_cast<int>(position.y()) / activeTheme().px(kLine) - 1;
    return line >= 0 && line < static_cast<int>(decisions_.size()) ? line : -1;
}

void DecisionBars::setHovered(int line)
{
    if (line == hovered_)
        return;
    hovered_ = line;
    update();
}

void DecisionBars::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(lineAt(event->position()));
}

void DecisionBars::mousePressEvent(QMouseEvent* event)
{
    const int line = lineAt(event->position());
    if (event->button() == Qt::LeftButton && line >= 0)
        Q_EMIT decisionClicked(line, event->modifiers());
}

void DecisionBars::keyPressEvent(QKeyEvent* event)
{
    const auto last = static_cast<int>(decisions_.size()) - 1;
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        setHovered(
            std::clamp(hovered_ + (event->key() == Qt::Key_Down ? 1 : -1), 0, std::max(0, last)));
    else if ((event->key() == Qt::Key_Space || event->key() == Qt::Key_Return) && hovered_ >= 0)
        Q_EMIT decisionClicked(hovered_, event->modifiers());
    else
        QWidget::keyPressEvent(event);
}

void DecisionBars::focusInEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::MouseFocusReason && hovered_ < 0 && !decisions_.empty())
        setHovered(0);
    QWidget::focusInEvent(event);
}

void DecisionBars::leaveEvent(QEvent*)
{
    setHovered(-1);
}

} // namespace latency
