#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/raw_table.h"
#include "core/dataset/columns/table_number.h"

#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// Statistics of the cells of one column.
struct ColumnFacts {
    std::size_t rows = 0;
    std::size_t numbers = 0;
    std::size_t holes = 0;
    std::size_t failed = 0;
    std::size_t texts = 0;         ///< anything else
    std::size_t distinctTexts = 0; ///< counted up to 1000
    double smallest = 0.0;
    double largest = 0.0;
    double median = 0.0;              ///< of the positive numbers
    bool isConstant = false;          ///< at least five numbers, all equal
    bool areWhole = false;            ///< every number is whole
    bool isCounting = false;          ///< each is the one before and one more
    bool isRising = false;            ///< at least five, each above the one before
    bool areEpochSeconds = false;     ///< a date between 2001 and 2065 in s, ms, µs or ns
    std::optional<QuantityUnit> unit; ///< behind every number, where all agree
    bool hasUnits = false;            ///< behind every number, agreeing or not
    SeparatorSigns separators;
    std::vector<std::string> examples; ///< the first cells

    [[nodiscard]] bool isNumeric() const { return numbers > 0 && texts == 0; }
    [[nodiscard]] bool isText() const { return texts > 0 && numbers == 0; }
    [[nodiscard]] bool isEmpty() const { return numbers == 0 && texts == 0 && failed == 0; }
};

ColumnFacts readColumnFacts(const RawTable& table, std::size_t column, const NumberStyle& style);

} // namespace latency
