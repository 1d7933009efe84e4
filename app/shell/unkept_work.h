#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QObject>
#include <QStringList>

namespace latency
{

/// What the presenters of a window are doing or have found that no session brings back, in words;
/// empty when there is nothing.
QStringList unkeptWork(const QObject& window);

/// The user's own measurements that no session file has as they are now, in words: "20 measurements
/// on my board".
QStringList unkeptBoards(const QObject& window);

/// All that is lost when the window is closed.
QStringList lostByClosing(const QObject& window);

} // namespace latency
