// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/device_columns.h"

#include "core/dataset/columns/column_words.h"
#include "core/dataset/text/ascii_text.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

bool isValue(const ColumnGuess& guess)
{
    return guess.role == ColumnRole::Quantity ||
           (guess.role == ColumnRole::Repeat && !guess.quantity.empty());
}

/// Whether a minimum or maximum may belong to another column.
bool bounds(const RawTable& table, const ColumnPlan& plan, std::size_t extreme, std::size_t other)
{
    const auto& of = plan.columns[extreme];
    const bool isMaximum = of.guess.statistic == ColumnStatistic::Maximum;
    if (!isMaximum && of.guess.statistic != ColumnStatistic::Minimum)
        return true;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const TableCell bound = readTableCell(table.cell(row, extreme), of.style);
        const TableCell cell = readTableCell(table.cell(row, other), of.style);
        if (!bound.isNumber() || !cell.isNumber() || !plan.columns[other].guess.unit ||
            !of.guess.unit)
            continue;
        const double difference = bound.number * of.guess.unit->factor -
                                  cell.number * plan.columns[other].guess.unit->factor;
        const double slack = 1e-3 * std::abs(cell.number * plan.columns[other].guess.unit->factor);
        if (isMaximum ? difference < -slack : difference > slack)
            return false;
    }
    return true;
}

/// "phone_latency_max", "phone ci low": never names of devices.
bool isSurelyStatistic(const ColumnName& name)
{
    const auto& words = name.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const WordSense sense = wordSense(words[i].lower);
        const bool isBehindTime = i > 0 && wordSense(words[i - 1].lower).isLatency;
        if ((sense.isBound && words[i].lower != "low" && words[i].lower != "high") ||
            (sense.isExtreme && isBehindTime))
            return true;
    }
    return false;
}

} // namespace

void restoreDeviceNames(const RawTable& table, ColumnPlan& plan)
{
    const auto guess = [&plan](std::size_t column) -> ColumnGuess& {
        return plan.columns[column].guess;
    };
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        ColumnGuess& one = guess(i);
        if (one.role != ColumnRole::Quantity || !one.isLoose)
            continue;
        const bool isSure = isSurelyStatistic(plan.columns[i].name);
        bool hasSibling = false;
        for (std::size_t j = 0; j < plan.columns.size(); ++j)
            hasSibling = hasSibling || (j != i && isValue(guess(j)) && !guess(j).isLoose &&
                                        guess(j).quantity == one.quantity &&
                                        asciiLower(guess(j).device) == asciiLower(one.device) &&
                                        (isSure || bounds(table, plan, i, j)));
        if (hasSibling && !one.derived.empty()) {
            one.role = ColumnRole::Ignored;
            one.reason +=
                " It says " + one.derived + " as well, which is not a measurement itself.";
        }
        // "min [ms]" and "max [ms]" alone belong to the table's only device.
        const bool isNameless =
            one.device.empty() &&
            std::ranges::any_of(plan.columns[i].name.words, [](const NameWord& word) {
                return wordSense(word.lower).isExtreme;
            });
        if (hasSibling || isNameless || (plan.isLong() && !one.isWordless))
            continue;
        one.device = one.wholeName;
        one.statistic = ColumnStatistic::Plain;
    }
}

} // namespace latency
