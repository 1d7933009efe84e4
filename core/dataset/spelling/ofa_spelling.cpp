// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/spelling/ofa_spelling.h"

#include "core/dataset/spelling/spelled_items.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"
#include "core/space/ofa_network.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace latency
{

using namespace ofa;

namespace
{

using Kind = PlainValue::Kind;
constexpr std::string_view kForm =
    "{'ks': 20 kernels, 'e': 20 expansions, 'd': 5 depths, 'r': image size}";
constexpr int kAbsent = 0; ///< of a block that is not used; no kernel, expansion or depth

/// The parts of a network as they were written.
struct OfaParts {
    std::vector<int> kernels;
    std::vector<int> expansions;
    std::vector<int> depths;
    std::vector<int> resolution;
};

struct Part {
    std::vector<int> OfaParts::*numbers;
    std::string_view key;
    std::array<std::string_view, 3> otherKeys;
    std::string_view noun;
    std::size_t count;
};
constexpr std::array kParts{
    Part{&OfaParts::kernels, "ks", {"kernel_size", "kernel_sizes", "k"}, "kernels", kBlocks},
    Part{
        &OfaParts::expansions, "e", {"expand_ratio", "expand_ratios", "es"}, "expansions", kBlocks},
    Part{&OfaParts::depths, "d", {"depth", "depths", "depth_list"}, "depths", kStages},
    Part{&OfaParts::resolution, "r", {"resolution", "image_size", "img_size"}, "resolution", 1}};

/// Numbers of a list, of nested lists (one per stage), or a single one; None and −1 are absent.
bool appendNumbersOf(const PlainDocument& document, PlainValue value, std::vector<int>& numbers,
                     int depth = 0)
{
    if (value.isSequence()) {
        return depth < 2 && std::ranges::all_of(document.items(value), [&](const PlainValue& item) {
                   return appendNumbersOf(document, item, numbers, depth + 1);
               });
    }
    if (value.is(Kind::None)) {
        numbers.push_back(kAbsent);
        return true;
    }
    const auto number = spelledNumber(document, value);
    if (number)
        numbers.push_back(*number == -1 ? kAbsent : *number);
    return number.has_value();
}

std::optional<PlainValue> find(const PlainDocument& document, PlainValue dictionary,
                               const Part& part)
{
    auto found = document.find(dictionary, part.key);
    for (const std::string_view key : part.otherKeys)
        if (!found && !key.empty())
            found = document.find(dictionary, key);
    return found;
}

Error missing(const Part& part)
{
    return Error{"the network of OFA has no " + std::string(part.noun) + " under '" +
                 std::string(part.key) + "'; expected " + std::string(kForm) + "."};
}

Result<OfaParts> partsOfDictionary(const PlainDocument& document, PlainValue dictionary)
{
    OfaParts parts;
    for (const Part& part : kParts) {
        const auto value = find(document, dictionary, part);
        if (!value)
            return missing(part);
        std::vector<int>& numbers = parts.*part.numbers;
        const bool isRead = appendNumbersOf(document, *value, numbers);
        if (isRead && !value->isSequence()) // as OFA's own calls have it: one number for all blocks
            numbers.assign(part.count, numbers.front());
        if (!isRead)
            return Error{"the network of OFA has something else than whole numbers under '" +
                         std::string(part.key) + "'" + "; expected " + std::string(part.noun) +
                         "."};
    }
    return parts;
}

/// "ks=7,…;e=…;d=…;r=…", in any order and with blanks.
Result<OfaParts> partsOfText(std::string_view text)
{
    OfaParts parts;
    for (const Part& part : kParts) {
        bool isThere = false;
        for (const std::string_view piece : splitText(text, ';')) {
            const std::size_t equals = piece.find('=');
            if (equals == piece.npos || asciiLower(trimmed(piece.substr(0, equals))) != part.key)
                continue;
            isThere = true;
            for (const std::string_view word : splitWords(piece.substr(equals + 1), ", []()\t")) {
                const auto number = word == "None" ? kAbsent : parseNumber<int>(word);
                if (!number || *number > 10'000)
                    return Error{"the network of OFA has " + inQuotes(word) + " among its " +
                                 std::string(part.noun) + "; expected whole numbers."};
                (parts.*part.numbers).push_back(*number == -1 ? kAbsent : *number);
            }
        }
        if (!isThere)
            return missing(part);
    }
    return parts;
}

OfaParts partsOfList(const std::vector<int>& numbers)
{
    const auto at = [&](std::size_t begin, std::size_t count) {
        const auto first = numbers.begin() + static_cast<std::ptrdiff_t>(begin);
        return std::vector<int>(first, first + static_cast<std::ptrdiff_t>(count));
    };
    return {at(0, kBlocks), at(kFirstExpansion, kBlocks), at(kFirstDepth, kStages),
            at(kResolution, 1)};
}

bool isUsed(const OfaParts& parts, std::size_t block)
{
    return static_cast<int>(block % kBlocksPerStage) < parts.depths[block / kBlocksPerStage];
}

/// A list of 20, also from values of active blocks only.
Result<std::vector<int>> spread(const OfaParts& parts, const Part& part)
{
    const std::vector<int>& given = parts.*part.numbers;
    if (given.size() == kBlocks)
        return given;
    const int used = std::accumulate(parts.depths.begin(), parts.depths.end(), 0);
    if (static_cast<int>(given.size()) != used)
        return Error{"the network of OFA has " + std::to_string(given.size()) + " " +
                     std::string(part.noun) + " under '" + std::string(part.key) +
                     "'; expected 20, or " + std::to_string(used) +
                     " for the blocks that its depths use."};
    std::vector<int> all;
    std::size_t next = 0;
    for (std::size_t block = 0; block < kBlocks; ++block)
        all.push_back(isUsed(parts, block) ? given[next++] : kAbsent);
    return all;
}

/// errors  a value not allowed at its position, or an active block without one
Result<Architecture> networkOf(const OfaParts& parts, const SearchSpace& space)
{
    const std::vector<Position>& positions = space.positions();
    if (parts.depths.size() != kStages || parts.resolution.size() != 1)
        return Error{"the network of OFA has " + std::to_string(parts.depths.size()) +
                     " depths and " + std::to_string(parts.resolution.size()) +
                     " resolutions; expected " + std::string(kForm) + "."};
    for (std::size_t stage = 0; stage < kStages; ++stage)
        if (auto wrong = checkValue(parts.depths[stage], positions[kFirstDepth + stage], "ofa"))
            return *wrong;
    Architecture network;
    for (const Part& part : {kParts[0], kParts[1]}) {
        const auto all = spread(parts, part);
        if (!all)
            return all.error();
        for (std::size_t block = 0; block < kBlocks; ++block) {
            const Position& position = positions[network.size()];
            int value = (*all)[block];
            if (value == kAbsent && !isUsed(parts, block))
                value = position.values.front();
            if (value == kAbsent)
                return Error{"ofa: " + position.name +
                             " is missing although its stage is deep enough to use it; expected " +
                             (network.size() < kBlocks ? "3, 5 or 7." : "3, 4 or 6.")};
            if (auto wrong = checkValue(value, position, "ofa"))
                return *wrong;
            network.push_back(static_cast<std::int16_t>(value));
        }
    }
    for (const int depth : parts.depths)
        network.push_back(static_cast<std::int16_t>(depth));
    if (auto wrong = checkValue(parts.resolution.front(), positions[kResolution], "ofa"))
        return *wrong;
    network.push_back(static_cast<std::int16_t>(parts.resolution.front()));
    return network;
}

} // namespace

bool resemblesOfa(const PlainDocument& document, PlainValue value)
{
    if (value.is(Kind::Text))
        return document.text(value).find("ks=") != std::string_view::npos;
    if (value.is(Kind::Dictionary))
        return document.find(value, "ks").has_value() ||
               (document.find(value, "e") && document.find(value, "d"));
    std::vector<int> numbers;
    return value.isSequence() && document.items(value).size() == kResolution + 1 &&
           appendNumbersOf(document, value, numbers);
}

Result<Architecture> ofaFromPlain(const PlainDocument& document, PlainValue value,
                                  const SearchSpace& space)
{
    if (value.is(Kind::Dictionary)) {
        const auto parts = partsOfDictionary(document, value);
        return parts ? networkOf(*parts, space) : Result<Architecture>(parts.error());
    }
    if (value.is(Kind::Text) && document.text(value).find('=') == std::string_view::npos)
        return Error{inQuotes(document.text(value)) +
                     " is not an OFA network; expected a Python literal " + std::string(kForm) +
                     "."};
    if (value.is(Kind::Text)) {
        const auto parts = partsOfText(document.text(value));
        return parts ? networkOf(*parts, space) : Result<Architecture>(parts.error());
    }
    std::vector<int> numbers;
    if (!appendNumbersOf(document, value, numbers) || numbers.size() != kResolution + 1)
        return Error{"the network of OFA is a list of " + std::to_string(numbers.size()) +
                     " numbers; expected 46: 20 kernels, 20 expansions, 5 depths, image size."};
    return networkOf(partsOfList(numbers), space);
}

} // namespace latency
