#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/units/latency_unit.h"

#include <QStringList>

namespace latency
{

/// "ms", "µs", "ns", "s" as the window writes them, in the order of `unitAt`.
QStringList unitNames();
LatencyUnit unitAt(int index);
int indexOf(LatencyUnit unit);

} // namespace latency
