#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QList>
#include <QString>

#include <optional>

namespace latency
{

/// Parses typed latencies: one or several positive numbers separated by spaces or semicolons, each
/// as in typedNumber: "9,1 9,3; 9,2".
std::optional<QList<double>> typedRepeats(const QString& text);

/// The same numbers for display and editing: "9.1 9.3 9.2".
QString repeatsText(const QList<double>& repeats);

} // namespace latency
