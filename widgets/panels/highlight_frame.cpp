// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/highlight_frame.h"

#include "widgets/theme/active_theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>

namespace latency
{
namespace
{

constexpr int kLine = 3;
constexpr int kGap = 1;

} // namespace

HighlightFrame::HighlightFrame(QWidget* window) : QWidget(window)
{
    setObjectName(QStringLiteral("highlightFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, &HighlightFrame::followSoon);
    hide();
}

void HighlightFrame::setTarget(QWidget* target)
{
    for (const QPointer<QWidget>& one : watched_)
        if (one)
            one->removeEventFilter(this);
    watched_.clear();
    target_ = target;
    for (QWidget* one = target; one && one != parentWidget(); one = one->parentWidget()) {
        watched_ << one;
        one->installEventFilter(this);
        if (auto* area = qobject_cast<QScrollArea*>(one))
            area->ensureWidgetVisible(target);
    }
    followSoon();
}

bool HighlightFrame::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        followSoon();
        break;
    default:
        break;
    }
    return false;
}

void HighlightFrame::followSoon()
{
    if (std::exchange(isFollowing_, true))
        return;
    QTimer::singleShot(0, this, &HighlightFrame::follow);
}

void HighlightFrame::follow()
{
    isFollowing_ = false;
    const QRect seen = target_ ? target_->visibleRegion().boundingRect() : QRect();
    if (seen.isEmpty() || !target_->isVisible()) {
        hide();
        return;
    }
    const int line = activeTheme().px(kLine);
    const int margin = line + activeTheme().px(kGap);
    const QRect around(target_->mapTo(parentWidget(), seen.topLeft()), seen.size());
    setGeometry(
        around.adjusted(-margin, -margin, margin, margin).intersected(parentWidget()->rect()));
    // The mask leaves the line only, so that the area inside is not painted twice.
    const int hole = line + 1;
    setMask(QRegion(rect()) - QRegion(rect().adjusted(hole, hole, -hole, -hole)));
    show();
    raise();
    update();
}

void HighlightFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = activeTheme().px(kLine);
    painter.setPen(QPen(activeTheme().picked, line));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2));
}

} // namespace latency
