// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/measured/plain_networks.h"

#include "core/dataset/spelling/architecture_spelling.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace latency
{
namespace
{

using Kind = PlainValue::Kind;
constexpr std::size_t kCellEdges = 6;
constexpr std::size_t kMostLetters = 4096; ///< of a value that becomes text

/// EAGLE's operation ids 0…4 in the numbering of our space.
constexpr std::array<const char*, 5> kOperations = {"none", "skip_connect", "nor_conv_1x1",
                                                    "nor_conv_3x3", "avg_pool_3x3"};

/// [id] → the value the space uses for that operation.
const std::array<std::int16_t, 5>& operationValues(const SearchSpace& space)
{
    static const auto values = [&space] {
        std::array<std::int16_t, 5> made{};
        for (std::size_t id = 0; id < kOperations.size(); ++id) {
            const std::string operation = kOperations[id];
            const std::string first = "|" + operation + "~0|";
            const std::string second = first + operation + "~1|";
            const auto cell =
                space.fromText(first + "+" + second + "+" + second + operation + "~2|");
            if (cell)
                made[id] = cell->front();
        }
        return made;
    }();
    return values;
}

bool holdsIntegers(const PlainDocument& document, PlainValue value)
{
    const auto items = document.items(value);
    return !items.empty() &&
           std::ranges::all_of(items, [](PlainValue item) { return item.is(Kind::Integer); });
}

Result<Architecture> cellFromIds(std::span<const PlainValue> ids, const SearchSpace& space)
{
    const auto& operations = operationValues(space);
    Architecture cell;
    if (ids.size() != kCellEdges)
        return Error{"a key of " + std::to_string(ids.size()) +
                     " numbers; expected 6 operation ids"};
    for (const PlainValue& value : ids) {
        const std::int64_t id = value.asInteger().value_or(-1);
        if (id < 0 || id >= static_cast<std::int64_t>(operations.size()))
            return Error{"a key with something other than operation ids 0 to 4"};
        cell.push_back(operations[static_cast<std::size_t>(id)]);
    }
    return cell;
}

/// The space whose architectures have that many numbers.
const SearchSpace* spaceOfLength(std::size_t count)
{
    for (const SearchSpace* space : searchSpaces())
        if (space->positions().size() == count)
            return space;
    return nullptr;
}

void appendText(const PlainDocument& document, PlainValue value, int depth, std::string& text)
{
    constexpr int deepest = 6;
    if (text.size() > kMostLetters || depth > deepest)
        return;
    const auto comma = [&text](std::size_t i) { text += i == 0 ? "" : ", "; };
    switch (value.kind) {
    case Kind::None:
        text += "None";
        break;
    case Kind::Boolean:
        text += value.integer != 0 ? "True" : "False";
        break;
    case Kind::Integer:
        text += std::to_string(value.integer);
        break;
    case Kind::Real: {
        std::array<char, 32> digits{};
        const auto [end, error] = std::to_chars(digits.begin(), digits.end(), value.real);
        text.append(digits.begin(), error == std::errc() ? end : digits.begin());
        break;
    }
    case Kind::Text:
    case Kind::Bytes:
        text += "'";
        text += document.text(value).substr(0, kMostLetters);
        text += "'";
        break;
    case Kind::List:
    case Kind::Tuple: {
        const auto items = document.items(value);
        text += value.is(Kind::List) ? "[" : "(";
        for (std::size_t i = 0; i < items.size() && text.size() < kMostLetters; ++i) {
            comma(i);
            appendText(document, items[i], depth + 1, text);
        }
        text += value.is(Kind::List) ? "]" : items.size() == 1 ? ",)" : ")";
        break;
    }
    case Kind::Dictionary: {
        const auto pairs = document.pairs(value);
        text += "{";
        for (std::size_t i = 0; i < pairs.size() && text.size() < kMostLetters; ++i) {
            comma(i);
            appendText(document, pairs[i].first, depth + 1, text);
            text += ": ";
            appendText(document, pairs[i].second, depth + 1, text);
        }
        text += "}";
        break;
    }
    case Kind::Opaque:
        break;
    }
}

/// Whether a value is ([architectures], [latencies]).
bool isTwoLists(const PlainDocument& document, PlainValue value)
{
    const auto lists = document.items(value);
    if (lists.size() != 2)
        return false;
    const auto first = document.items(lists[0]);
    return first.size() > 2 && first.size() == document.items(lists[1]).size() &&
           !first.front().asNumber();
}

/// The pairs of a dictionary, of a list of pairs or of two lists.
std::vector<PlainPair> pairsOf(const PlainDocument& document, PlainValue value)
{
    const auto pairs = document.pairs(value);
    std::vector<PlainPair> all(pairs.begin(), pairs.end());
    if (isTwoLists(document, value)) {
        const auto keys = document.items(document.items(value)[0]);
        const auto latencies = document.items(document.items(value)[1]);
        for (std::size_t i = 0; i < keys.size(); ++i)
            all.emplace_back(keys[i], latencies[i]);
        return all;
    }
    for (const PlainValue& item : document.items(value)) {
        const auto pair = document.items(item);
        if (pair.size() != 2)
            return {};
        all.emplace_back(pair[0], pair[1]);
    }
    return all;
}

bool isNumberOrRepeats(const SavedValues& values, PlainValue value)
{
    if (value.isSequence()) {
        const auto items = values.document().items(value);
        return values.isTensor(value) || std::ranges::all_of(items, [](PlainValue item) {
                   return item.asNumber() || item.is(Kind::None);
               });
    }
    return value.asNumber() || value.is(Kind::None);
}

/// Whether two numbers are more likely a mean and its deviation than two repeats.
bool looksLikeDeviation(const NumberBlock& block)
{
    return block.values.size() == 2 && block.values[0] > 0.0 && block.values[1] >= 0.0 &&
           block.values[1] < 0.3 * block.values[0];
}

double medianOf(std::vector<double> numbers)
{
    std::erase_if(numbers, [](double number) { return !(number > 0.0) || std::isinf(number); });
    if (numbers.empty())
        return 0.0;
    const auto half = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::ranges::nth_element(numbers, half);
    return *half;
}

std::string shortNumber(double number)
{
    std::array<char, 32> digits{};
    const auto [end, error] =
        std::to_chars(digits.begin(), digits.end(), number, std::chars_format::general, 4);
    return {digits.begin(), error == std::errc() ? end : digits.begin()};
}

} // namespace

std::string plainText(const PlainDocument& document, PlainValue value)
{
    if (value.is(Kind::Text) || value.is(Kind::Bytes))
        return std::string(document.text(value));
    std::string text;
    if (!value.is(Kind::None))
        appendText(document, value, 0, text);
    return text;
}

Result<Architecture> architectureOfPlain(const PlainDocument& document, PlainValue value,
                                         const SearchSpace*& space)
{
    if (value.is(Kind::Integer)) {
        if (space == nullptr)
            return Error{"numbers networks without the space they count in",
                         ErrorKind::ColumnsUnclear};
        if (value.integer < 0 || value.integer >= space->officialCount())
            return Error{"has the number " + std::to_string(value.integer) + "; " + space->title() +
                         " has " + std::to_string(space->officialCount()) + " numbered networks"};
        return space->officialArchitecture(static_cast<int>(value.integer));
    }
    if (value.is(Kind::Text) || value.is(Kind::Bytes)) {
        auto spelled = readSpelling(document.text(value), space);
        if (!spelled)
            return Error{"has " + inQuotes(document.text(value)) +
                         " for an architecture: " + spelled.error().message};
        space = spelled->space;
        return std::move(spelled->architecture);
    }
    if (holdsIntegers(document, value)) {
        const auto ids = document.items(value);
        if (space == nullptr)
            space = spaceOfLength(ids.size());
        if (space == nullptr)
            space = findSearchSpace("nasbench201");
        if (space->name() == "nasbench201") {
            auto cell = cellFromIds(ids, *space);
            return cell ? cell : Error{"has " + cell.error().message};
        }
    }
    const auto with = [&](const SearchSpace& candidate) {
        return architectureFromPlain(document, value, candidate);
    };
    if (space != nullptr)
        return with(*space);
    for (const SearchSpace* candidate : searchSpaces())
        if (auto found = with(*candidate)) {
            space = candidate;
            return found;
        }
    return Error{"has " + inQuotes(plainText(document, value)) +
                 " where an architecture is expected"};
}

bool isDeviceMeasurements(const SavedValues& values, PlainValue value, const SearchSpace* space)
{
    const PlainDocument& document = values.document();
    const auto entries = document.pairs(value);
    PlainPair first;
    if (!entries.empty()) {
        first = entries.front();
    } else if (isTwoLists(document, value)) {
        first = {document.items(document.items(value)[0]).front(),
                 document.items(document.items(value)[1]).front()};
    } else if (const auto items = document.items(value); !items.empty()) {
        const auto pair = document.items(items.front());
        if (pair.size() != 2 || values.isTensor(items.front()))
            return false;
        first = {pair[0], pair[1]};
    } else {
        return false;
    }
    if (!isNumberOrRepeats(values, first.second))
        return false;
    // EAGLE's own keys are treated as architectures, even invalid ones.
    if (!entries.empty() && first.first.isSequence())
        return true;
    const SearchSpace* guessed = space;
    return first.first.is(Kind::Integer)
               ? !entries.empty()
               : bool(architectureOfPlain(document, first.first, guessed));
}

Result<double> secondsByConvention(std::vector<double> numbers, bool asIds,
                                   const OpenOptions& options, const std::string& where,
                                   std::vector<std::string>& notes)
{
    if (options.unit)
        return conventionalFactor(LatencyUnit::Seconds, options, "Eagle's published files", notes);
    const bool isNormalised = std::ranges::any_of(numbers, [](double n) { return n == 1.0; }) &&
                              std::ranges::all_of(numbers, [](double n) {
                                  return std::isnan(n) || (n >= 0.0 && n <= 1.0);
                              });
    const double median = medianOf(std::move(numbers));
    const double least = asIds || isNormalised ? 0.0 : 5e-5;
    const double most = asIds || isNormalised ? 1.0 : 0.2;
    if (median < least || median > most)
        return Error{where + " has no unit, and a median of " + shortNumber(median) +
                         " is implausible for seconds, the unit of Eagle's files; give --unit ms, "
                         "us, ns or s.",
                     ErrorKind::ColumnsUnclear};
    if (isNormalised)
        notes.push_back(where + " runs up to exactly 1 and looks normalised; then only the ranks "
                                "of its numbers are meaningful.");
    else if (!asIds)
        notes.push_back("Read as seconds, the unit of Eagle's files; give --unit for another.");
    return 1000.0;
}

Result<DeviceMeasurements> readDeviceMeasurements(const SavedValues& values, PlainValue value,
                                                  const OpenOptions& options,
                                                  const SearchSpace*& space)
{
    const PlainDocument& document = values.document();
    const std::string& where = values.where();
    const std::vector<PlainPair> pairs = pairsOf(document, value);
    if (pairs.empty())
        return Error{
            where +
            " is not an Eagle pickle; expected a dictionary of 6 operation ids to seconds."};
    std::vector<Architecture> architectures;
    std::vector<NumberBlock> blocks;
    std::vector<double> numbers;
    for (const auto& [key, measured] : pairs) {
        auto architecture = architectureOfPlain(document, key, space);
        if (!architecture) {
            std::string why = architecture.error().message;
            if (!why.starts_with("has ") && !why.starts_with("numbers "))
                why = "has a key that is not an architecture: " + why;
            if (why.ends_with('.'))
                why.pop_back();
            const bool isNumbered = architecture.error().kind == ErrorKind::ColumnsUnclear;
            return Error{where + " " + why + (isNumbered ? "; give --space nasbench201." : "."),
                         architecture.error().kind};
        }
        auto block = values.numbers(measured);
        if (!block || block->shape.size() > 1)
            return Error{where + ": entry " + std::to_string(architectures.size()) +
                         " is not a finite number ≥ 0; expected seconds."};
        architectures.push_back(std::move(*architecture));
        numbers.insert(numbers.end(), block->values.begin(), block->values.end());
        if (numbers.size() > 100'000 + 4 * document.source().size())
            return Error{where + " repeats its values more often than this program reads."};
        blocks.push_back(std::move(*block));
    }
    DeviceMeasurements device;
    const auto factor = secondsByConvention(std::move(numbers), pairs.front().first.isSequence(),
                                            options, where, device.notes);
    if (!factor)
        return factor.error();
    const bool areDeviations = std::ranges::all_of(blocks, looksLikeDeviation);
    if (areDeviations)
        device.notes.push_back(where + ": the second of each two numbers is far below the first "
                                       "and was read as the deviation, not as a repeat.");
    MeasurementReader reader(*factor);
    for (std::size_t i = 0; i < architectures.size(); ++i) {
        auto measured = reader.read(
            std::span(blocks[i].values).first(areDeviations ? 1 : blocks[i].values.size()));
        if (measured && areDeviations)
            measured->spread = static_cast<float>(*factor * blocks[i].values[1]);
        if (!measured)
            return Error{where + ": entry " + std::to_string(i) + " " + measured.error().message +
                         "; expected seconds ≥ 0."};
        // The last of equal keys wins, as in Python.
        device.rows[std::move(architectures[i])] = *measured;
    }
    if (const std::string note = reader.note(where); !note.empty())
        device.notes.push_back(note);
    return device;
}

} // namespace latency
