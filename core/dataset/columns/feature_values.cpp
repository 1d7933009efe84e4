// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/feature_values.h"

#include "core/base/plain_text.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/columns/column_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

namespace latency
{
namespace
{

/// Different texts, in the order they come.
class Words
{
public:
    void add(std::string_view text)
    {
        if (seen_.insert(text).second)
            all.emplace_back(text);
    }
    std::vector<std::string> all;

private:
    std::unordered_set<std::string_view> seen_; ///< views of the table's cells
};

/// Numbers with the first text of each, ascending; nothing when a text is no finite number.
std::optional<std::map<double, std::string>> asNumbers(const std::vector<std::string>& words,
                                                       const NumberStyle& style)
{
    std::map<double, std::string> numbers;
    for (const std::string& word : words) {
        const TableCell cell = readTableCell(word, style);
        if (!cell.isNumber() || cell.unit || cell.repeats.size() > 1 || cell.spread ||
            !std::isfinite(cell.number))
            return std::nullopt;
        numbers.try_emplace(cell.number, word);
    }
    return numbers;
}

void keep(const std::vector<std::string>& words, const NumberStyle& style, FeatureColumn& feature)
{
    feature.words.clear();
    feature.numbers.clear();
    const auto numbers = asNumbers(words, style);
    if (!numbers) {
        feature.words = words;
        return;
    }
    for (const auto& [number, word] : *numbers) {
        feature.numbers.push_back(number);
        feature.words.push_back(word);
    }
}

} // namespace

std::string_view featureText(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    return readTableCell(text, {}).kind == TableCell::Kind::Hole ? std::string_view() : text;
}

std::string_view featureTextIn(const FeatureColumn& feature, std::string_view cell,
                               const NumberStyle& style)
{
    const std::string_view text = featureText(cell);
    if (text.empty() || !feature.isNumeric() || feature.kind == FeatureKind::Sequence)
        return text;
    const auto found = std::ranges::lower_bound(feature.numbers, readTableCell(text, style).number);
    return found == feature.numbers.end()
               ? text
               : std::string_view(
                     feature.words[static_cast<std::size_t>(found - feature.numbers.begin())]);
}

Result<FeatureColumn> readFeatureValues(const RawTable& table, std::size_t column,
                                        const NumberStyle& style)
{
    FeatureColumn feature;
    feature.name = trimmed(table.header[column]);
    Words words;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string_view text = featureText(table.cell(row, column));
        if (text.empty())
            feature.hasHoles = true;
        else
            words.add(text);
    }
    keep(words.all, style, feature);
    if (feature.levels() > kMostLevels)
        return Error{table.where + ": column " + inQuotes(feature.name) + " has " +
                         groupedDigits(static_cast<long long>(feature.words.size())) +
                         " different values; expected at most " +
                         groupedDigits(static_cast<long long>(kMostLevels)) +
                         ", or the column to be skipped.",
                     ErrorKind::ColumnsUnclear};
    return feature;
}

std::string commonSeparator(const RawTable& table, std::size_t column, double share)
{
    std::map<std::string, std::size_t> found;
    std::size_t single = 0;
    std::size_t filled = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string_view text = featureText(table.cell(row, column));
        if (text.empty())
            continue;
        ++filled;
        if (const std::string separator = sequenceSeparator(text); !separator.empty())
            ++found[separator];
        else if (readTableCell(text, {}).isNumber())
            ++single;
    }
    if (found.empty())
        return {};
    const auto most = std::ranges::max_element(
        found, {}, &std::map<std::string, std::size_t>::value_type::second);
    return static_cast<double>(most->second + single) >= share * static_cast<double>(filled)
               ? most->first
               : std::string();
}

std::optional<Error> splitSequences(const RawTable& table, std::size_t column,
                                    FeatureColumn& feature)
{
    Words words;
    std::size_t longest = 1;
    std::size_t shortest = kLongestSequence;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto parts = sequenceParts(featureText(table.cell(row, column)), feature.separator);
        for (const std::string_view part : parts)
            words.add(part);
        longest = std::max(longest, parts.size());
        shortest = std::min(shortest, parts.size());
        if (longest > kLongestSequence || words.all.size() > kMostLevels)
            return Error{
                table.where + ", line " + std::to_string(lineOf(table, row)) + ": " +
                inQuotes(feature.name) +
                (longest > kLongestSequence ? " has more than " : " holds more than ") +
                std::to_string(longest > kLongestSequence ? kLongestSequence : kMostLevels) +
                " values; expected a sequence of one per layer."};
    }
    keep(words.all, {}, feature);
    feature.places = longest;
    feature.hasHoles = shortest < longest;
    feature.isLogarithmic = !feature.numbers.empty() && feature.numbers.front() > 0.0 &&
                            feature.numbers.back() / feature.numbers.front() >= 8.0;
    return std::nullopt;
}

} // namespace latency
