#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/columns/raw_table.h"
#include "core/dataset/columns/table_number.h"
#include "core/space/columns/feature_column.h"

#include <optional>
#include <string>
#include <string_view>

namespace latency
{

inline constexpr std::size_t kMostCategories = 1000;

/// Trimmed; empty where a cell holds nothing.
std::string_view featureText(std::string_view cell);

/// The cell as the feature's values are written: "768" of 768.0, where they are numbers.
std::string_view featureTextIn(const FeatureColumn& feature, std::string_view cell,
                               const NumberStyle& style);

/// The values of a column, each once: numbers ascending where every cell is one, else words in the
/// order of the file. Its kind is left as it is.
///
/// errors  more different values than an architecture can keep
Result<FeatureColumn> readFeatureValues(const RawTable& table, std::size_t column,
                                        const NumberStyle& style);

/// What stands between the values of a column of sequences; empty where fewer than `share` of its
/// cells are one, or none has two values.
std::string commonSeparator(const RawTable& table, std::size_t column, double share);

/// Replaces the values of `feature`, read as whole cells, by those of the elements.
///
/// errors  with line: a sequence longer than `kLongestSequence`
std::optional<Error> splitSequences(const RawTable& table, std::size_t column,
                                    FeatureColumn& feature);

} // namespace latency
