#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QObject>
#include <QStringList>

namespace latency
{

/// What the presenters of a window are doing or have found that no session brings back, in words;
/// empty when there is nothing.
QStringList unkeptWork(const QObject& window);

} // namespace latency
