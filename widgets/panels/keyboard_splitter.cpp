// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/keyboard_splitter.h"

#include "widgets/panels/panel.h"
#include "widgets/theme/active_theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace latency
{
namespace
{

constexpr double kStep = 12.0;
constexpr double kLargeStep = 60.0;

QString nameOf(const QWidget* widget)
{
    const auto* panel = qobject_cast<const Panel*>(widget);
    return panel ? panel->title() : widget->accessibleName();
}

class Divider : public QSplitterHandle
{
public:
    Divider(Qt::Orientation orientation, QSplitter* splitter)
        : QSplitterHandle(orientation, splitter)
    {
        setFocusPolicy(Qt::TabFocus);
    }

protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::Show || event->type() == QEvent::FocusIn)
            showName();
        return QSplitterHandle::event(event);
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        const bool isRow = orientation() == Qt::Horizontal;
        const int back = isRow ? Qt::Key_Left : Qt::Key_Up;
        const int forth = isRow ? Qt::Key_Right : Qt::Key_Down;
        if (event->key() != back && event->key() != forth) {
            QSplitterHandle::keyPressEvent(event);
            return;
        }
        const bool isLarge = event->modifiers().testFlag(Qt::ShiftModifier);
        const int step = activeTheme().px(isLarge ? kLargeStep : kStep);
        moveSplitter((isRow ? x() : y()) + (event->key() == forth ? step : -step));
    }

    void paintEvent(QPaintEvent* event) override
    {
        QSplitterHandle::paintEvent(event);
        if (!hasFocus())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(activeTheme().accent);
        const int most = orientation() == Qt::Horizontal ? width() : height();
        const int inset = std::max(0, (most - activeTheme().px(4)) / 2);
        painter.drawRoundedRect(orientation() == Qt::Horizontal
                                    ? rect().adjusted(inset, 0, -inset, 0)
                                    : rect().adjusted(0, inset, 0, -inset),
                                2, 2);
    }

    void focusInEvent(QFocusEvent*) override { update(); }
    void focusOutEvent(QFocusEvent*) override { update(); }

private:
    /// Hidden panels have no edge to move.
    void showName()
    {
        const int place = splitter()->indexOf(this);
        QString before;
        QString after;
        for (int i = 0; i < splitter()->count(); ++i) {
            const QWidget* widget = splitter()->widget(i);
            if (widget->isHidden())
                continue;
            if (i < place)
                before = nameOf(widget);
            else if (after.isEmpty())
                after = nameOf(widget);
        }
        setAccessibleName(KeyboardSplitter::tr("Divider between %1 and %2").arg(before, after));
        setToolTip(KeyboardSplitter::tr("Drag, or reach it with Tab and move it with the arrows"));
    }
};

} // namespace

KeyboardSplitter::KeyboardSplitter(Qt::Orientation orientation, QWidget* parent)
    : QSplitter(orientation, parent)
{
    setChildrenCollapsible(false);
}

QSplitterHandle* KeyboardSplitter::createHandle()
{
    return new Divider(orientation(), this);
}

} // namespace latency
