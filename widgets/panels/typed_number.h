#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

#include <optional>

namespace latency
{

/// Parses a typed number, in any language of the window: one decimal point or comma, which are
/// equivalent, and an optional exponent. "9,1" and "9.1" are 9.1. Thousands separators are never
/// accepted: "1.234,5", "1,234,567" and "1 234" are invalid.
std::optional<double> typedNumber(const QString& text);

/// Digits and a sign only: "20"; neither "20,5" nor "1,234".
std::optional<int> typedWholeNumber(const QString& text);

} // namespace latency
