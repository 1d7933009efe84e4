// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/architecture_text.h"

#include <algorithm>
#include <charconv>

namespace latency
{

namespace
{

/// Accepts plain digits only, so that every number has one spelling.
std::optional<int> wholeNumber(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    int number = 0;
    const bool isPadded = text.size() > 1 && text.front() == '0';
    if (text.empty() || text.size() > 5 || isPadded || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The common difference of more than three evenly spaced values, 0 for other lists.
int commonStep(const std::vector<std::int16_t>& values)
{
    if (values.size() <= 3)
        return 0;
    const int step = values[1] - values[0];
    for (std::size_t i = 2; i < values.size(); ++i) {
        if (values[i] - values[i - 1] != step)
            return 0;
    }
    return step;
}

std::string allowedValues(const Position& position)
{
    const std::vector<std::int16_t>& values = position.values;
    if (const int step = commonStep(values); step != 0) {
        const std::string range =
            std::to_string(values.front()) + " to " + std::to_string(values.back());
        return step == 1 ? range : range + " in steps of " + std::to_string(step);
    }
    std::string list;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const char* separator = i == 0 ? "" : i + 1 == values.size() ? " or " : ", ";
        list += separator + std::to_string(values[i]);
    }
    return list;
}

} // namespace

std::vector<std::string_view> splitText(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

std::string joinNumbers(ArchitectureView numbers, char separator)
{
    std::string text;
    for (const std::int16_t number : numbers) {
        if (!text.empty())
            text += separator;
        text += std::to_string(number);
    }
    return text;
}

std::optional<Error> checkValue(int value, const Position& position, const std::string& where)
{
    if (std::ranges::find(position.values, value) != position.values.end())
        return std::nullopt;
    return Error{where + ": " + position.name + " is " + std::to_string(value) + "; expected " +
                 allowedValues(position) + "."};
}

Result<void> appendNumbers(Architecture& architecture, std::string_view text, char separator,
                           std::size_t count, const std::vector<Position>& positions,
                           const std::string& where, const std::string& noun)
{
    const auto found = static_cast<std::size_t>(std::ranges::count(text, separator)) + 1;
    if (found != count) {
        return Error{where + ": " + inQuotes(text) + " holds " + std::to_string(found) + " " +
                     noun + "; expected " + std::to_string(count) + " with \"" + separator +
                     "\" between them."};
    }
    for (const std::string_view part : splitText(text, separator)) {
        const Position& position = positions[architecture.size()];
        const std::optional<int> number = wholeNumber(part);
        if (!number) {
            return Error{where + ": " + position.name + " is " + inQuotes(part) + "; expected " +
                         allowedValues(position) + "."};
        }
        if (const auto error = checkValue(*number, position, where))
            return *error;
        architecture.push_back(static_cast<std::int16_t>(*number));
    }
    return {};
}

} // namespace latency
