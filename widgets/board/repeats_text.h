#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QList>
#include <QString>

#include <optional>

namespace latency
{

/// Latencies as somebody types them: one or several positive numbers with spaces or semicolons
/// between them, each read as typedNumber does: "9,1 9,3; 9,2".
std::optional<QList<double>> typedRepeats(const QString& text);

/// The same numbers to be read and edited: "9.1  9.3  9.2".
QString repeatsText(const QList<double>& repeats);

} // namespace latency
