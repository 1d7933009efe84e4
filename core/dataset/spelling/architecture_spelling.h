#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/containers/plain_value.h"
#include "core/space/search_space.h"

#include <optional>
#include <string>
#include <string_view>

namespace latency
{

/// Parses an architecture in any published spelling: the space's own text form; with or without
/// outer bars and spaces; tuples, lists and strings of operation names or ids; a dictionary of
/// edges; a `config` dictionary; OFA dictionaries with None, -1 or 0 in unused blocks;
/// "# 1462", the official number in a space that has one.
///
/// space   the space; nullptr: the only registered space that matches
/// errors  without file and place, which the caller adds; with the expectation
struct SpelledArchitecture {
    const SearchSpace* space = nullptr;
    Architecture architecture;
};
Result<SpelledArchitecture> readSpelling(std::string_view text, const SearchSpace* space);

/// The interpretation of an ambiguous spelling: one sentence on the order of operations if a cell
/// is given as numbers, else empty.
std::string spellingRemark(std::string_view text, const SearchSpace& space);

/// A tuple as NASLib's files write it, numbered in an order of its own; nothing for other texts and
/// spaces.
std::optional<Result<Architecture>> naslibSpelling(std::string_view text, const SearchSpace& space);

/// The same as `readSpelling` from a Python value.
Result<Architecture> architectureFromPlain(const PlainDocument& document, PlainValue value,
                                           const SearchSpace& space);

} // namespace latency
