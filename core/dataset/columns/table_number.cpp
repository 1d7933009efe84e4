// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/table_number.h"

#include "core/dataset/text/ascii_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace latency
{
namespace
{

constexpr std::size_t kLongestNumber = 64;
constexpr std::size_t kMostRepeats = 100'000;

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// No-break, narrow and thin blanks, which spreadsheets put between digits and behind them, and the
/// minus sign of typography, each as its plain equivalent.
std::string plainBlanks(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> marks = {
        {{"\u00a0", " "},
         {"\u202f", " "},
         {"\u2009", " "},
         {"\u2007", " "},
         {"\u2212", "-"},
         {"\u2019", "'"}}};
    std::string plain(text);
    for (const auto& [mark, letter] : marks)
        for (std::size_t at = 0; (at = plain.find(mark, at)) != std::string::npos;)
            plain.replace(at, mark.size(), letter);
    return plain;
}

bool isAscii(std::string_view text)
{
    return std::ranges::none_of(
        text, [](char letter) { return static_cast<unsigned char>(letter) > 126; });
}

/// The groups between `mark` when every one but the first has three digits and the first one to
/// three, none of them leading with a zero; 0 otherwise.
int digitGroups(std::string_view digits, char mark)
{
    int groups = 0;
    std::size_t first = 0;
    while (first <= digits.size()) {
        const std::size_t end = std::min(digits.find(mark, first), digits.size());
        const std::string_view group = digits.substr(first, end - first);
        const bool isRight = groups == 0 ? !group.empty() && group.size() <= 3 && group[0] != '0'
                                         : group.size() == 3;
        if (!isRight || !std::ranges::all_of(group, isDigit))
            return 0;
        ++groups;
        first = end + 1;
    }
    return groups > 1 ? groups : 0;
}

/// Takes `mark` out of the whole part when it groups digits there.
std::string withoutGroups(std::string_view number, char mark, char point)
{
    const std::size_t sign = number.starts_with('-') || number.starts_with('+') ? 1 : 0;
    const std::size_t end =
        std::min(number.find_first_of(std::string{point, 'e', 'E'}, sign), number.size());
    if (digitGroups(number.substr(sign, end - sign), mark) == 0)
        return std::string(number);
    std::string plain;
    for (std::size_t i = 0; i < number.size(); ++i)
        if (i >= end || number[i] != mark)
            plain += number[i];
    return plain;
}

std::optional<double> parseStyled(std::string_view text, const NumberStyle& style)
{
    if (text.empty() || text.size() > kLongestNumber)
        return std::nullopt;
    const char point = style.hasDecimalCommas ? ',' : '.';
    std::string number = withoutGroups(text, ' ', point);
    number = withoutGroups(number, '\'', point);
    if (style.hasDecimalCommas) {
        number = withoutGroups(number, '.', ',');
        if (std::ranges::count(number, ',') > 1)
            return std::nullopt;
        if (number.find(',') != number.npos && number.find('.') != number.npos)
            return std::nullopt;
        std::ranges::replace(number, ',', '.');
    } else if (style.hasThousandsCommas) {
        number = withoutGroups(number, ',', '.');
    }
    return parseNumber<double>(number);
}

struct Split {
    std::string_view number;
    std::string_view rest;
};

/// The longest beginning that may be a number, and what follows it.
Split splitNumber(std::string_view text)
{
    std::size_t end = 0;
    const auto mayFollow = [&](std::size_t at) {
        const char letter = text[at];
        if (isDigit(letter) || letter == '.' || letter == ',')
            return true;
        if (letter == '+' || letter == '-')
            return at == 0 || text[at - 1] == 'e' || text[at - 1] == 'E';
        const bool hasDigitNext = at + 1 < text.size() && (isDigit(text[at + 1]));
        if (letter == ' ' || letter == '\'')
            return at > 0 && isDigit(text[at - 1]) && hasDigitNext;
        const bool hasSignNext = at + 2 < text.size() &&
                                 (text[at + 1] == '-' || text[at + 1] == '+') &&
                                 isDigit(text[at + 2]);
        return (letter == 'e' || letter == 'E') && at > 0 && (hasDigitNext || hasSignNext);
    };
    while (end < text.size() && mayFollow(end))
        ++end;
    return {text.substr(0, end), trimmed(text.substr(end))};
}

std::optional<TableCell> failure(const std::string& lower)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 27> words = {
        {{"oom", "out of memory"},
         {"out of memory", "out of memory"},
         {"out-of-memory", "out of memory"},
         {"timeout", "timed out"},
         {"timed out", "timed out"},
         {"time out", "timed out"},
         {"unsupported", "unsupported"},
         {"not supported", "unsupported"},
         {"crash", "crashed"},
         {"crashed", "crashed"},
         {"segfault", "crashed"},
         {"killed", "killed"},
         {"aborted", "aborted"},
         {"abort", "aborted"},
         {"failed", ""},
         {"failure", ""},
         {"fail", ""},
         {"error", ""},
         {"err", ""},
         {"exception", ""},
         {"invalid", ""},
         {"infeasible", "infeasible"},
         {"does not run", ""},
         {"did not run", ""},
         {"fehler", ""},
         {"fehlgeschlagen", ""},
         {"abgebrochen", "aborted"}}};
    for (const auto& [word, reason] : words) {
        if (!lower.starts_with(word))
            continue;
        const std::string_view rest = std::string_view(lower).substr(word.size());
        const std::string_view detail = trimmed(rest);
        // "errors per run" is not a failure; "failed: no kernel" and "FAILED (3)" are.
        if (!detail.empty() && detail.front() != ':' && detail.front() != '(' &&
            detail.front() != '-' && detail.front() != ',' && detail.front() != '!')
            continue;
        TableCell cell;
        cell.kind = TableCell::Kind::Failed;
        const std::size_t first = detail.find_first_not_of(":(-,! ");
        const std::string_view more = first == detail.npos ? "" : detail.substr(first);
        cell.reason = !reason.empty() || more.empty()
                          ? std::string(reason)
                          : std::string(more.substr(0, more.find_last_not_of(")! ") + 1));
        return cell;
    }
    return std::nullopt;
}

bool isHole(const std::string& lower)
{
    static constexpr std::array<std::string_view, 36> words = {
        "",        "-",       "--",           "---",     "\u2013", "\u2014",  "na",   "n/a",
        "n.a.",    "n. a.",   "#n/a",         "#nv",     "<na>",   "nan",     "-nan", "nat",
        "null",    "none",    "nil",          "?",       "x",      ".",       "/",    "*",
        "missing", "unknown", "not measured", "skipped", "skip",   "pending", "todo", "tbd",
        "k.a.",    "k. a.",   "empty",        "(null)"};
    return std::ranges::find(words, lower) != words.end() ||
           (lower.starts_with('#') && lower.find_first_of("!/") != lower.npos);
}

std::optional<TableCell> repeatedNumbers(std::string_view text, const NumberStyle& style)
{
    if (text.size() < 2 || text.front() != '[' || text.back() != ']')
        return std::nullopt;
    const std::string_view separators = style.hasDecimalCommas ? "; \t\n" : ",; \t\n";
    TableCell cell;
    for (const std::string_view word : splitWords(text.substr(1, text.size() - 2), separators)) {
        const auto number = parseStyled(word, style);
        if (!number || cell.repeats.size() == kMostRepeats)
            return std::nullopt;
        if (std::isfinite(*number))
            cell.repeats.push_back(*number);
    }
    if (cell.repeats.empty())
        return std::nullopt;
    std::vector<double> sorted = cell.repeats;
    std::ranges::sort(sorted);
    const std::size_t middle = sorted.size() / 2;
    cell.number =
        sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    cell.kind = TableCell::Kind::Number;
    return cell;
}

/// The text after a number: nothing, a unit, "± 0.1", "± 0.1 ms".
bool readRest(std::string_view rest, const NumberStyle& style, TableCell& cell)
{
    if (rest.empty())
        return true;
    for (const std::string_view mark : {"\u00b1", "+/-", "+-"}) {
        const std::string inBrackets = "(" + std::string(mark);
        const bool isBracketed = rest.starts_with(inBrackets) && rest.ends_with(')');
        if (!isBracketed && !rest.starts_with(mark))
            continue;
        std::string_view spread = rest.substr(isBracketed ? inBrackets.size() : mark.size());
        if (isBracketed)
            spread.remove_suffix(1);
        const Split split = splitNumber(trimmed(spread));
        const auto number = parseStyled(split.number, style);
        if (!number || !std::isfinite(*number) || *number < 0.0)
            return false;
        cell.spread = number;
        return readRest(split.rest, style, cell);
    }
    cell.unit = quantityUnit(rest.starts_with('[') || rest.starts_with('(')
                                 ? rest.substr(1, rest.size() > 1 ? rest.size() - 2 : 0)
                                 : rest);
    return cell.unit.has_value();
}

} // namespace

TableCell readTableCell(std::string_view text, const NumberStyle& style)
{
    std::string plain;
    std::string_view cellText = trimmed(text);
    if (!isAscii(cellText)) {
        plain = plainBlanks(cellText);
        cellText = trimmed(plain);
    }
    TableCell cell;
    if (const auto number = parseStyled(cellText, style)) {
        cell.kind = std::isnan(*number) ? TableCell::Kind::Hole : TableCell::Kind::Number;
        cell.number = *number;
        return cell;
    }
    if (cellText.size() <= kLongestNumber) {
        const std::string lower = asciiLower(cellText);
        if (isHole(lower)) {
            cell.kind = TableCell::Kind::Hole;
            return cell;
        }
        const Split split = splitNumber(cellText);
        if (const auto number = parseStyled(split.number, style);
            number && std::isfinite(*number) && readRest(split.rest, style, cell)) {
            cell.kind = TableCell::Kind::Number;
            cell.number = *number;
            return cell;
        }
    }
    if (auto failed = failure(asciiLower(cellText.substr(0, 200))))
        return *failed;
    if (auto repeats = repeatedNumbers(cellText, style))
        return *repeats;
    return TableCell{};
}

void countSeparators(std::string_view cell, SeparatorSigns& signs)
{
    std::string plain;
    std::string_view text = trimmed(cell);
    if (!isAscii(text)) {
        plain = plainBlanks(text);
        text = trimmed(plain);
    }
    if (text.empty() || text.size() > kLongestNumber)
        return;
    const std::string_view number = splitNumber(text).number;
    const std::size_t sign = number.starts_with('-') || number.starts_with('+') ? 1 : 0;
    const std::string_view digits = number.substr(std::min(sign, number.size()));
    if (digits.empty() || !isDigit(digits.front()))
        return;
    const auto commas = std::ranges::count(digits, ',');
    const auto points = std::ranges::count(digits, '.');
    if (commas == 0 && points == 0) {
        signs.largePlain += digits.size() > 3 && std::ranges::all_of(digits, isDigit) ? 1 : 0;
    } else if (commas > 0 && points > 0) {
        const bool isCommaLast = digits.rfind(',') > digits.rfind('.');
        (isCommaLast ? signs.decimalCommas : signs.certainGroups) += 1;
    } else if (commas > 0) {
        const int groups = digitGroups(digits, ',');
        (groups > 2    ? signs.certainGroups
         : groups == 2 ? signs.groupedCommas
                       : signs.decimalCommas) += 1;
    } else {
        const int groups = digitGroups(digits, '.');
        (groups >= 2 ? signs.groupedPoints : signs.otherPoints) += 1;
    }
}

} // namespace latency
