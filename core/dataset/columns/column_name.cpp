// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/column_name.h"

#include "core/dataset/text/ascii_text.h"

#include <algorithm>
#include <array>

namespace latency
{
namespace
{

constexpr std::string_view kSeparators = "_- []()/.,:;=|{}<>#\t\n\"'";
constexpr std::size_t kMostWords = 64;

bool isLetterOf(char letter, char first, char last)
{
    return letter >= first && letter <= last;
}

bool isSeparator(char letter)
{
    return kSeparators.find(letter) != kSeparators.npos;
}

/// The point of "p99.9" and of "v1.5" does not separate words.
bool isSeparatorAt(std::string_view text, std::size_t at)
{
    const bool isPoint = text[at] == '.' && at > 0 && isLetterOf(text[at - 1], '0', '9') &&
                         at + 1 < text.size() && isLetterOf(text[at + 1], '0', '9');
    return isSeparator(text[at]) && !isPoint;
}

/// Between "latency" and "Ms", "GPU" and "Time".
bool isCaseBoundary(std::string_view text, std::size_t at)
{
    const bool isCapital = isLetterOf(text[at], 'A', 'Z');
    if (at == 0 || !isCapital)
        return false;
    if (isLetterOf(text[at - 1], 'a', 'z'))
        return true;
    return isLetterOf(text[at - 1], 'A', 'Z') && at + 1 < text.size() &&
           isLetterOf(text[at + 1], 'a', 'z') && at > 1 && text.substr(at + 1, 1) != "s";
}

std::vector<NameWord> splitName(std::string_view text)
{
    std::vector<NameWord> words;
    std::size_t at = 0;
    char before = ' ';
    int depth = 0;
    while (at < text.size() && words.size() < kMostWords) {
        if (isSeparatorAt(text, at)) {
            before = text[at];
            depth += before == '(' || before == '[' ? 1 : before == ')' || before == ']' ? -1 : 0;
            ++at;
            continue;
        }
        NameWord word;
        word.begin = at;
        word.before = before;
        word.isBracketed = depth > 0;
        do
            ++at;
        while (at < text.size() && !isSeparatorAt(text, at) && !isCaseBoundary(text, at));
        word.end = at;
        word.lower = asciiLower(text.substr(word.begin, at - word.begin));
        words.push_back(std::move(word));
        before = 'a';
    }
    return words;
}

bool isTimeWord(std::string_view word)
{
    static constexpr std::array<std::string_view, 8> words = {
        "latency", "lat", "time", "runtime", "duration", "inference", "elapsed", "delay"};
    return std::ranges::find(words, word) != words.end();
}

/// "latencyms" as "latency" and "ms".
void splitGluedUnits(std::vector<NameWord>& words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string lower = words[i].lower;
        for (const std::string_view time : {"latency", "time", "runtime", "duration", "lat"}) {
            if (!lower.starts_with(time) || lower.size() == time.size())
                continue;
            const auto unit = quantityUnit(std::string_view(lower).substr(time.size()));
            if (!unit || unit->quantity != "latency")
                continue;
            NameWord tail = words[i];
            tail.begin = words[i].begin + time.size();
            tail.lower = lower.substr(time.size());
            tail.before = 'a';
            words[i].end = tail.begin;
            words[i].lower = time;
            words.insert(words.begin() + static_cast<std::ptrdiff_t>(i + 1), tail);
            break;
        }
    }
}

struct FoundUnit {
    QuantityUnit unit;
    std::size_t first = 0; ///< words
    std::size_t count = 0;
};

/// Words beside which a single letter ("s", "J") is a unit.
bool isBesideItsQuantity(const std::vector<NameWord>& words, const QuantityUnit& unit)
{
    return std::ranges::any_of(words, [&unit](const NameWord& word) {
        const std::string& lower = word.lower;
        if (unit.quantity == "latency")
            return isTimeWord(lower);
        if (unit.quantity == "energy")
            return lower == "energy" || lower == "consumption";
        if (unit.quantity == "power")
            return lower == "power" || lower == "draw" || lower == "consumption";
        return unit.quantity == "memory" &&
               (lower == "memory" || lower == "mem" || lower == "ram" || lower == "rss");
    });
}

/// The unit that begins at word `at`, the longest first.
std::optional<FoundUnit> unitAt(const std::vector<NameWord>& words, std::size_t at)
{
    const auto word = [&](std::size_t i) -> std::string_view {
        return at + i < words.size() ? std::string_view(words[at + i].lower) : std::string_view();
    };
    const bool isPer = word(1) == "per";
    if (isPer)
        if (const auto unit = quantityUnit(std::string(word(0)) + "/" + std::string(word(2))))
            return FoundUnit{*unit, at, 3};
    // "img/s", "images_sec"; but "inference_s" are the seconds of an inference.
    const bool isSlashed = at + 1 < words.size() && words[at + 1].before == '/';
    if (const auto of = countedBy(word(0)); of && (isSlashed || word(0).ends_with('s')))
        if (const auto unit = quantityUnit(std::string(word(0)) + "/" + std::string(word(1)));
            unit && unit->quantity == "throughput")
            return FoundUnit{*unit, at, 2};
    const auto simple = quantityUnit(word(0));
    if (!simple)
        return std::nullopt;
    if (isSlashed && countedBy(word(1)))
        if (const auto unit = quantityUnit(std::string(word(0)) + "/" + std::string(word(1))))
            return FoundUnit{*unit, at, 2};
    if (simple->isLetter && !words[at].isBracketed &&
        (at + 1 != words.size() || !isBesideItsQuantity(words, *simple)))
        return std::nullopt;
    // "ram" in "ram_mb" implies memory; "mb" alone in the middle of a name is too little evidence.
    if (simple->quantity != "latency" && !words[at].isBracketed && at + 1 != words.size() &&
        !isBesideItsQuantity(words, *simple))
        return std::nullopt;
    return FoundUnit{*simple, at, 1};
}

/// "[ms/img]" at the end, as a whole.
std::string_view bracketAtEnd(std::string_view text)
{
    const char last = text.empty() ? ' ' : text.back();
    const std::size_t open = last == ']'   ? text.rfind('[')
                             : last == ')' ? text.rfind('(')
                                           : text.npos;
    return open == text.npos ? std::string_view()
                             : trimmed(text.substr(open + 1, text.size() - open - 2));
}

void markUnit(ColumnName& name, const FoundUnit& found)
{
    if (name.unit &&
        (name.unit->quantity != found.unit.quantity || name.unit->factor != found.unit.factor) &&
        name.contradiction.empty())
        name.contradiction = name.unit->text + " and " + found.unit.text;
    if (!name.unit)
        name.unit = found.unit;
    for (std::size_t i = 0; i < found.count; ++i)
        name.words[found.first + i].isUnit = true;
}

/// "us" of "server us [ms]", which may be anything; not of "latency us [ms]" and "cpu_us [ms]".
bool isBareWord(const ColumnName& name, const FoundUnit& found)
{
    const std::size_t at = found.first;
    return at == 0 || (found.count == 1 && name.words[at].before == ' ' &&
                       !name.words[at].isBracketed && !isTimeWord(name.words[at - 1].lower));
}

void findUnits(ColumnName& name)
{
    const std::string_view bracket = bracketAtEnd(name.written);
    const auto whole = bracket.empty() ? std::nullopt : quantityUnit(bracket);
    if (whole) {
        const auto begin = static_cast<std::size_t>(bracket.data() - name.written.data());
        name.unit = whole;
        for (NameWord& word : name.words)
            word.isUnit = word.begin >= begin;
    } else if (!bracket.empty() && name.written.back() == ']') {
        name.unknownUnit = bracket;
    }
    for (std::size_t at = 0; at < name.words.size(); ++at) {
        if (name.words[at].isUnit)
            continue;
        if (const auto found = unitAt(name.words, at)) {
            // A unit in brackets takes precedence over words before it ("us east [ms]").
            if (whole && (found->unit.quantity != "latency" || whole->quantity != "latency" ||
                          isBareWord(name, *found)))
                continue;
            markUnit(name, *found);
            at += found->count - 1;
        }
    }
}

/// Brackets and quotes that are opened or closed at the ends of a name belong to it, as in
/// "board (fp16)" and `"lab" phone`; brackets and quotes around the whole name do not.
std::string withItsMarks(const std::string& written, std::string rest, std::size_t first,
                         std::size_t last)
{
    static constexpr std::array<std::pair<char, char>, 3> marks = {
        {{'(', ')'}, {'"', '"'}, {'\'', '\''}}};
    const char before = first > 0 ? written[first - 1] : ' ';
    for (const auto& [open, close] : marks)
        if (before == open && rest.find(close) != rest.npos)
            return open + rest;
    for (const auto& [open, close] : marks) {
        const auto opened = std::ranges::count(rest, open);
        const bool isOpen =
            open == close ? opened % 2 == 1 : opened > std::ranges::count(rest, close);
        if (isOpen && (open == '(' || (last < written.size() && written[last] == close)))
            return rest + close;
    }
    return rest;
}

} // namespace

bool ColumnName::has(std::string_view word) const
{
    return std::ranges::find(words, word, &NameWord::lower) != words.end();
}

std::string ColumnName::without(const std::vector<bool>& left) const
{
    std::string rest;
    std::size_t first = std::string::npos; ///< where the first word that stays begins
    std::size_t last = std::string::npos;  ///< end of the last one
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].isUnit || (i < left.size() && left[i]))
            continue;
        if (last != std::string::npos) {
            const bool isNext = i > 0 && words[i - 1].end == last;
            rest += isNext ? written.substr(last, words[i].begin - last)
                           : std::string(1, words[i].before == '_' ? '_' : ' ');
        }
        rest += written.substr(words[i].begin, words[i].end - words[i].begin);
        first = std::min(first, words[i].begin);
        last = words[i].end;
    }
    return last == std::string::npos ? rest : withItsMarks(written, rest, first, last);
}

std::string plainName(std::string_view written)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> marks = {
        {{"\u00a0", " "},
         {"\u202f", " "},
         {"\u2009", " "},
         {"\u2007", " "},
         {"\u3000", " "},
         {"\u200b", ""},
         {"\ufeff", ""}}};
    std::string plain(written);
    for (const auto& [mark, letter] : marks)
        for (std::size_t at = 0; (at = plain.find(mark, at)) != std::string::npos;)
            plain.replace(at, mark.size(), letter);
    return std::string(trimmed(plain));
}

ColumnName readColumnName(std::string_view written)
{
    ColumnName name;
    name.written = plainName(written);
    name.words = splitName(name.written);
    splitGluedUnits(name.words);
    findUnits(name);
    return name;
}

} // namespace latency
