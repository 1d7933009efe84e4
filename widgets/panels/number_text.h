#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace latency
{

/// A count with thin spaces: 15 625.
QString countText(qint64 count);

/// A correlation: "0.926", "–" for NaN.
QString correlationText(double value, int decimals = 3);

/// The same without its leading zero, for tables: ".926".
QString shortCorrelationText(double value, int decimals = 3);

/// Three significant digits with a unit: "4.13 ms"; "–" for NaN.
QString valueText(double value, const QString& unit);
QString millisecondsText(double milliseconds);

/// A duration: "0.03 s", "41 s", "1 min 4 s", "2 h 05 min"; "–" for NaN.
QString durationText(double seconds);

/// A share 0..1 as "47 %"; "–" for NaN.
QString percentText(double share);

} // namespace latency
