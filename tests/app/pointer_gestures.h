#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QMouseEvent>
#include <QPolygon>
#include <QTest>
#include <QWidget>

namespace latency::fixtures
{

inline void move(QWidget& widget, QPointF to, Qt::MouseButtons buttons = Qt::NoButton,
                 Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QMouseEvent event(QEvent::MouseMove, to, widget.mapToGlobal(to), Qt::NoButton, buttons,
                      modifiers);
    QApplication::sendEvent(&widget, &event);
}

inline void leave(QWidget& widget)
{
    QEvent event(QEvent::Leave);
    QApplication::sendEvent(&widget, &event);
}

inline void drag(QWidget& widget, const QPolygon& path, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(&widget, Qt::LeftButton, modifiers, path.first());
    for (const QPoint& to : path)
        move(widget, to, Qt::LeftButton, modifiers);
    QTest::mouseRelease(&widget, Qt::LeftButton, modifiers, path.last());
}

inline void click(QWidget& widget, QPointF where, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::mouseClick(&widget, Qt::LeftButton, modifiers, where.toPoint());
}

} // namespace latency::fixtures
