#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace latency
{

/// Processor, memory, operating system and Qt as the program runs on them, one per line.
QString machineText();

/// Help ▸ About: what it is, versions, BLAS, threads and measured speed, the machine, how to cite,
/// licence.
QString aboutText(const QString& versions);

} // namespace latency
