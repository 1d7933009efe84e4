// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/spelling/architecture_spelling.h"

#include "core/dataset/spelling/cell_spelling.h"
#include "core/dataset/spelling/fbnet_spelling.h"
#include "core/dataset/spelling/ofa_spelling.h"
#include "core/dataset/spelling/spelled_items.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>

namespace latency
{
namespace
{

using Kind = PlainValue::Kind;

/// Spellings of a space's networks beyond its text form.
struct Speller {
    std::string_view space;
    bool (*resembles)(const PlainDocument& document, PlainValue value);
    Result<Architecture> (*read)(const PlainDocument& document, PlainValue value,
                                 const SearchSpace& space);
    /// Of the tuples that NASLib numbers in an order of its own; null where it has none.
    Result<Architecture> (*readNaslib)(std::string_view text, const SearchSpace& space) = nullptr;
    std::string_view orderRemark{}; ///< on numbers that other programs may order otherwise
};
constexpr std::array kSpellers{
    Speller{"ofa", resemblesOfa, ofaFromPlain},
    Speller{"nasbench201", resemblesCell, cellFromPlain, cellFromNaslibIndices,
            "Cells are given as numbers, read in the benchmark's own order: none 0, skip_connect "
            "1, nor_conv_1x1 2, nor_conv_3x3 3, avg_pool_3x3 4, edges 0→1, 0→2, 1→2, 0→3, 1→3, "
            "2→3; NASLib's order is another."},
    Speller{"fbnet", resemblesFbnet, fbnetFromPlain}};

const Speller* spellerOf(const SearchSpace& space)
{
    const auto* found = std::ranges::find(kSpellers, space.name(), &Speller::space);
    return found == kSpellers.end() ? nullptr : found;
}

/// Key under which a dictionary may contain the architecture, such as HW-NAS-Bench's `config`.
constexpr std::array<std::string_view, 9> kHolders{"arch_str",   "op_idx_list",  "arch",
                                                   "child_arch", "architecture", "arch_config",
                                                   "genotype",   "cell",         "config"};
constexpr int kMostHolders = 4;

std::string_view withoutQuotes(std::string_view text)
{
    text = trimmed(text);
    const bool isQuoted = text.size() > 1 && text.front() == text.back() &&
                          (text.front() == '\'' || text.front() == '"');
    return isQuoted ? trimmed(text.substr(1, text.size() - 2)) : text;
}

/// The architecture inside dictionaries with other members.
PlainValue heldValue(const PlainDocument& document, PlainValue value)
{
    for (int depth = 0; depth < kMostHolders && value.is(Kind::Dictionary); ++depth) {
        const auto* holder = std::ranges::find_if(
            kHolders, [&](std::string_view key) { return document.find(value, key).has_value(); });
        if (holder == kHolders.end())
            return value;
        value = *document.find(value, *holder);
    }
    return value;
}

/// NASLib numbers operations and edges in an order of its own, while others use the same key for
/// the benchmark's order.
std::optional<Error> foreignOrder(const PlainDocument& document, PlainValue value)
{
    if (!document.find(value, "op_indices"))
        return std::nullopt;
    return Error{
        "the cell is given as 'op_indices', which NASLib numbers in an order of operations and "
        "edges of its own; expected names of operations or the benchmark's own text."};
}

bool isDigits(std::string_view text)
{
    return !text.empty() && text.size() <= 9 &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "# 1462" or "nasbench201 # 1462".
Result<SpelledArchitecture> official(std::string_view text, const SearchSpace* space)
{
    const std::size_t mark = text.find('#');
    const std::string_view name = trimmed(text.substr(0, mark));
    const std::string_view digits = trimmed(text.substr(mark + 1));
    if (!isDigits(digits))
        return Error{inQuotes(text) +
                     " is not an official number; expected # and digits, such as # 1462."};
    const SearchSpace* named = name.empty() ? space : findSearchSpace(asciiLower(name));
    if (named == nullptr)
        return Error{inQuotes(text) + " is a number without the space it counts in; expected the "
                                      "space to be named, as in --space nasbench201.",
                     ErrorKind::ColumnsUnclear};
    if (space != nullptr && named != space)
        return Error{inQuotes(text) + " is of " + named->title() + "; expected a network of " +
                     space->title() + "."};
    const int number = parseNumber<int>(digits).value_or(-1);
    if (named->officialCount() == 0)
        return Error{inQuotes(text) + ": the networks of " + named->title() +
                     " have no official numbers; expected a network such as " +
                     inQuotes(named->spellings().front()) + "."};
    if (number >= named->officialCount())
        return Error{inQuotes(text) + " is not below " + groupedDigits(named->officialCount()) +
                     ", the number of networks of " + named->title() + "."};
    return SpelledArchitecture{named, named->officialArchitecture(number)};
}

Result<Architecture> readAs(const PlainDocument& document, PlainValue value,
                            const SearchSpace& space)
{
    if (value.is(Kind::Integer))
        return Error{"the number " + std::to_string(value.integer) +
                     " alone names no network; expected # before an official number, as in # " +
                     std::to_string(value.integer) + "."};
    if (!value.is(Kind::Text) && !value.isSequence() && !value.is(Kind::Dictionary))
        return Error{"there is no architecture; expected one such as " +
                     inQuotes(space.spellings().front()) + "."};
    if (const auto wrong = foreignOrder(document, value))
        return *wrong;
    if (const Speller* speller = spellerOf(space))
        return speller->read(document, value, space);
    const auto numbers = spelledNumbers(document, value);
    if (!numbers)
        return Error{"expected a list of whole numbers."};
    const Architecture architecture(numbers->begin(), numbers->end());
    if (auto wrong = space.check(architecture))
        return *wrong;
    return architecture;
}

const SearchSpace* resembledSpace(const PlainDocument& document, PlainValue value)
{
    const SearchSpace* found = nullptr;
    for (const Speller& speller : kSpellers) {
        if (!speller.resembles(document, value))
            continue;
        if (found != nullptr)
            return nullptr;
        found = findSearchSpace(speller.space);
    }
    return found;
}

/// A network in the space's own text form, for spaces without other spellings.
std::optional<SpelledArchitecture> ownText(std::string_view text)
{
    for (const SearchSpace* space : searchSpaces())
        if (spellerOf(*space) == nullptr)
            if (auto plain = space->fromText(text))
                return SpelledArchitecture{space, std::move(*plain)};
    return std::nullopt;
}

Error ofNoSpace(std::string_view text)
{
    std::string spaces;
    for (const SearchSpace* space : searchSpaces())
        spaces += (spaces.empty() ? "" : ", ") + space->title();
    return Error{inQuotes(text) + " is not a network of a known space (" + spaces +
                     "); expected one of the spellings of: list spaces.",
                 ErrorKind::ColumnsUnclear};
}

} // namespace

Result<SpelledArchitecture> readSpelling(std::string_view text, const SearchSpace* space)
{
    if (space != nullptr)
        if (auto plain = space->fromText(text))
            return SpelledArchitecture{space, std::move(*plain)};
    const std::string_view inside = withoutQuotes(text);
    if (space == nullptr)
        if (auto plain = ownText(inside))
            return std::move(*plain);
    if (const std::size_t mark = inside.find('#');
        mark != inside.npos &&
        (mark == 0 || findSearchSpace(asciiLower(trimmed(inside.substr(0, mark)))) != nullptr))
        return official(inside, space);
    const auto document = spelledDocument(inside);
    if (!document)
        return document.error();
    const PlainValue value = heldValue(*document, document->root());
    // A text inside a dictionary is shorter than the dictionary, so the recursion terminates.
    if (value.is(Kind::Text) && document->text(value).size() < inside.size())
        return readSpelling(document->text(value), space);
    if (space == nullptr) {
        if (const auto wrong = foreignOrder(*document, value))
            return *wrong;
        space = resembledSpace(*document, value);
    }
    if (space == nullptr)
        return ofNoSpace(inside);
    auto read = readAs(*document, value, *space);
    if (!read)
        return read.error();
    return SpelledArchitecture{space, std::move(*read)};
}

std::string spellingRemark(std::string_view text, const SearchSpace& space)
{
    const Speller* speller = spellerOf(space);
    if (speller == nullptr || speller->orderRemark.empty() || space.fromText(text))
        return {};
    const auto document = spelledDocument(withoutQuotes(text));
    if (!document)
        return {};
    const PlainValue value = heldValue(*document, document->root());
    const bool areDigits = value.is(Kind::Text) && isDigits(document->text(value));
    if (!spelledNumbers(*document, value) && !areDigits)
        return {};
    return std::string(speller->orderRemark);
}

std::optional<Result<Architecture>> naslibSpelling(std::string_view text, const SearchSpace& space)
{
    const Speller* speller = spellerOf(space);
    if (speller == nullptr || speller->readNaslib == nullptr || !text.starts_with('('))
        return std::nullopt;
    return speller->readNaslib(text, space);
}

Result<Architecture> architectureFromPlain(const PlainDocument& document, PlainValue value,
                                           const SearchSpace& space)
{
    value = heldValue(document, value);
    if (!value.is(Kind::Text))
        return readAs(document, value, space);
    auto spelled = readSpelling(document.text(value), &space);
    if (!spelled)
        return spelled.error();
    return std::move(spelled.value().architecture);
}

} // namespace latency
