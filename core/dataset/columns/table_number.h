#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/units/quantity_unit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// Notation of a table's numbers.
struct NumberStyle {
    bool hasDecimalCommas = false;
    bool hasThousandsCommas = false; ///< "6,480" is 6480; without decimal commas only
};

/// Contents of one cell of a table.
struct TableCell {
    enum class Kind {
        Number,
        Hole,   ///< nothing measured: "", "n/a", "-", …
        Failed, ///< measured in vain: "failed", "OOM", …
        Text    ///< something else
    };

    Kind kind = Kind::Text;
    double number = 0.0;
    std::optional<QuantityUnit> unit{}; ///< behind the number: "12.3 ms"
    std::optional<double> spread{};     ///< behind a "±", in the unit of the number
    std::vector<double> repeats{};      ///< "[6.4, 6.5]"; `number` is their median
    std::string reason{};               ///< of a failure; may be empty

    [[nodiscard]] bool isNumber() const { return kind == Kind::Number; }
};

/// Reads a cell. Blanks and no-break blanks between groups of three digits are ignored, as are
/// apostrophes; commas and points are never assumed to group digits.
TableCell readTableCell(std::string_view text, const NumberStyle& style);

/// Possible meanings of commas and points in a column's numbers.
struct SeparatorSigns {
    int decimalCommas = 0; ///< cells such as "6,48": a comma that cannot group digits
    int groupedCommas = 0; ///< such as "6,480": it may
    int certainGroups = 0; ///< such as "1,234,567" or "1,234.5"
    int groupedPoints = 0; ///< such as "6.480": a point that may group digits
    int otherPoints = 0;   ///< such as "6.48"
    int largePlain = 0;    ///< whole numbers of four digits or more without a separator
};
void countSeparators(std::string_view cell, SeparatorSigns& signs);

} // namespace latency
