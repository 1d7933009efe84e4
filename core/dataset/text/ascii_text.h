#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// `text` with A–Z converted to a–z, independent of the locale.
std::string asciiLower(std::string_view text);

/// `text` without blanks at both ends.
std::string_view trimmed(std::string_view text);

/// The pieces between any of `separators`; empty pieces are left out.
std::vector<std::string_view> splitWords(std::string_view text, std::string_view separators);

/// The whole of `text` as a number with a decimal point, whatever the locale; "nan" and "inf" are
/// numbers too.
template <class Number>
std::optional<Number> parseNumber(std::string_view text)
{
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

/// 15625 as "15 625", the form of numbers in sentences.
std::string groupedDigits(long long number);
/// "1 network", "15 625 networks".
std::string countedNoun(long long count, std::string_view noun);

/// `number` with the given decimals and a decimal point, whatever the locale.
std::string fixedNumber(double number, int decimals);

} // namespace latency
