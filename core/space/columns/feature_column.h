#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// What a column of a table of networks is.
enum class FeatureKind {
    Number,   ///< any number, such as a mean of widths
    Ordered,  ///< a number with few values, such as a depth
    Category, ///< a word, such as "gelu"
    Sequence, ///< one value per layer, such as "8_12_12_4"
    Cost,     ///< a number of which more is never faster: multiply-adds, parameters
    Context,  ///< what a network is run with: batch, resolution, precision; ranks are within one
    Name      ///< what a network is called; says nothing else of it
};

/// As written in a schema and behind --columns NAME=: "number", "ordered", "category", …
std::string_view featureKindName(FeatureKind kind);
std::optional<FeatureKind> featureKindFromName(std::string_view name);

/// Which of a network's costs a cost column is.
enum class CostMeaning { Other, MultiplyAdds, Parameters, MemoryTraffic };

/// One column of a space made from columns: what it is and which values it takes.
struct FeatureColumn {
    std::string name; ///< as in the header
    FeatureKind kind = FeatureKind::Number;
    bool isLogarithmic = false; ///< equal ratios are equal steps; its numbers are above zero
    CostMeaning cost = CostMeaning::Other;
    double costFactor = 1.0; ///< from the column's unit to one, 1e9 of "gmacs"
    std::string length{};    ///< Sequence: the column with the number of values, or empty
    std::string separator{}; ///< Sequence: what stands between its values, such as "_"
    /// Numbers, ascending and different, of Number, Ordered, Cost, numeric Context and of the
    /// elements of a Sequence; empty where the values are words.
    std::vector<double> numbers{};
    std::vector<std::string> words{}; ///< as written, one per number or per word, different
    std::size_t places = 1;           ///< positions in an architecture; a Sequence's longest
    bool hasHoles = false;            ///< some networks have no value; a Sequence: some are shorter

    [[nodiscard]] bool isNumeric() const { return !numbers.empty(); }
    /// How many values a position takes, the missing one included.
    [[nodiscard]] std::size_t levels() const { return words.size() + (hasHoles ? 1 : 0); }
    /// Where on 0…1 a value lies among the numbers, in steps or ratios. `level` counts in `words`.
    [[nodiscard]] double share(std::size_t level) const;
};

/// Most different values of one column; an architecture keeps a value as a 16-bit number.
inline constexpr std::size_t kMostLevels = 32767;
inline constexpr std::size_t kLongestSequence = 256;

} // namespace latency
