#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/units/quantity_unit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// A word of a column's name, delimited by blanks, `_`, `-`, brackets and the like, or by a change
/// from a small to a capital letter.
struct NameWord {
    std::string lower;     ///< in small letters
    std::size_t begin = 0; ///< in the written name
    std::size_t end = 0;
    char before = ' ';   ///< the separator in front; 'a' between letters ("latencyMs")
    bool isUnit = false; ///< part of the unit
    bool isBracketed = false;
};

/// The name of a column taken apart.
struct ColumnName {
    std::string written;
    std::vector<NameWord> words;
    std::optional<QuantityUnit> unit; ///< that the name says
    std::string unknownUnit;          ///< in square brackets at the end, and no unit anybody knows
    std::string contradiction;        ///< two different units, such as "ms and us"

    [[nodiscard]] bool has(std::string_view word) const;
    /// The name without its unit and without the words at `left` (positions in `words`): the rest,
    /// if any, names the device.
    [[nodiscard]] std::string without(const std::vector<bool>& left) const;
};

ColumnName readColumnName(std::string_view written);

/// No-break, narrow and thin blanks as plain ones, marks without a width left out, and no blanks
/// around: the form in which names are compared and shown.
std::string plainName(std::string_view written);

} // namespace latency
