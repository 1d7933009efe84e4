#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace latency
{

/// Help ▸ About: what it is, versions, BLAS, threads and measured speed, licence.
QString aboutText(const QString& versions);

} // namespace latency
