// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/spelling/spelled_items.h"

#include "core/dataset/containers/python_literal.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace latency
{
namespace
{

using Kind = PlainValue::Kind;
constexpr std::size_t kLongestText = std::size_t{1} << 16;
constexpr std::string_view kOpening = "[({";
constexpr std::string_view kBlanks = " \t\r\n";

std::optional<int> inRange(double number)
{
    constexpr double most = std::numeric_limits<std::int16_t>::max();
    if (!(std::abs(number) <= most) || number != std::floor(number))
        return std::nullopt;
    return static_cast<int>(number);
}

/// The contents of "array(…)", "tensor(…)" and the like, without ", dtype=…"; else the text.
std::string_view insideCall(std::string_view text)
{
    const std::size_t open = text.find('(');
    if (open == 0 || open == text.npos || text.back() != ')')
        return text;
    const std::string name = asciiLower(trimmed(text.substr(0, open)));
    constexpr std::array<std::string_view, 6> calls{"array",  "np.array",     "numpy.array",
                                                    "tensor", "torch.tensor", "list"};
    if (std::ranges::find(calls, name) == calls.end())
        return text;
    std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    for (const std::string_view option : {"dtype", "device", "requires_grad"})
        if (const std::size_t at = inside.find(option); at != inside.npos)
            inside = inside.substr(0, inside.find_last_of(']', at) + 1);
    return trimmed(inside);
}

bool isNumberLike(std::string_view word)
{
    return parseNumber<std::int64_t>(word).has_value();
}

/// The separator in a text without quotation marks; empty for a single word.
std::string_view separatorsOf(std::string_view text)
{
    for (const std::string_view open : {std::string_view(",;:|/+>"), kBlanks})
        if (text.find_first_of(open) != text.npos)
            return open;
    if (text.find('-', 1) != text.npos)
        return "-";
    const auto words = splitWords(text, "_");
    return words.size() > 1 && std::ranges::all_of(words, isNumberLike) ? "_" : "";
}

/// "[0 3 6]", "0-3-6", "k3_e1 skip": a list of words and numbers.
PlainDocument wordList(std::string_view text)
{
    PlainDocument document;
    const std::string_view separators = separatorsOf(text);
    const auto words =
        separators.empty() ? std::vector<std::string_view>{text} : splitWords(text, separators);
    if (words.size() == 1) {
        document.setRoot(document.addText(Kind::Text, std::string(words.front())));
        return document;
    }
    std::vector<PlainValue> items;
    for (const std::string_view each : words) {
        const std::string_view word = trimmed(each);
        const auto number = parseNumber<std::int64_t>(word);
        items.push_back(number ? PlainValue::ofInteger(*number)
                               : document.addText(Kind::Text, std::string(word)));
    }
    document.setRoot(document.addSequence(Kind::List, std::move(items)));
    return document;
}

PlainDocument oneText(std::string_view text)
{
    PlainDocument document;
    document.setRoot(document.addText(Kind::Text, std::string(text)));
    return document;
}

} // namespace

std::string bareName(std::string_view name)
{
    std::string bare;
    const std::string lower = asciiLower(name);
    constexpr std::string_view times = "×";
    for (std::size_t i = 0; i < lower.size(); ++i) {
        if (std::string_view(lower).substr(i).starts_with(times)) {
            bare += 'x';
            i += times.size() - 1;
        } else if (std::string_view("_- \t").find(lower[i]) == std::string_view::npos) {
            bare += lower[i];
        }
    }
    return bare;
}

std::optional<int> spelledNumber(const PlainDocument& document, PlainValue value)
{
    if (value.is(Kind::Text)) {
        const auto number = parseNumber<double>(trimmed(document.text(value)));
        return number ? inRange(*number) : std::nullopt;
    }
    const auto number = value.asNumber();
    return number ? inRange(*number) : std::nullopt;
}

std::optional<std::vector<int>> spelledNumbers(const PlainDocument& document, PlainValue list)
{
    if (!list.isSequence())
        return std::nullopt;
    std::vector<int> numbers;
    for (const PlainValue& item : document.items(list)) {
        const auto number = spelledNumber(document, item);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

bool isListOfTexts(const PlainDocument& document, PlainValue list)
{
    const auto items = document.items(list);
    return !items.empty() &&
           std::ranges::all_of(items, [](const PlainValue& item) { return item.is(Kind::Text); });
}

Result<PlainDocument> spelledDocument(std::string_view text)
{
    if (text.size() > kLongestText)
        return Error{"the architecture " + inQuotes(text) + " takes " +
                     groupedDigits(static_cast<long long>(text.size())) +
                     " bytes; expected at most " + groupedDigits(kLongestText) + "."};
    text = insideCall(trimmed(text));
    if (text.empty())
        return Error{"the architecture is empty; expected one."};
    if (kOpening.find(text.front()) == kOpening.npos)
        return text.find_first_of("~=") == text.npos ? wordList(text) : oneText(text);
    auto literal = readPythonLiteral(text);
    if (!literal && text.front() == '(' && text.back() == ')') // a tuple without its parentheses
        if (auto whole = readPythonLiteral("(" + std::string(text) + ")"))
            return whole;
    if (literal)
        return literal;
    const bool isBracketed = text.size() > 2 && text.front() == '[' && text.back() == ']';
    const std::string_view inside = isBracketed ? trimmed(text.substr(1, text.size() - 2)) : text;
    if (isBracketed && inside.find_first_of("[](){},'\":") == inside.npos &&
        inside.find_first_of(kBlanks) != inside.npos)
        return wordList(inside);
    return Error{literal.error().message + "."};
}

} // namespace latency
