#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/column_facts.h"
#include "core/dataset/columns/column_name.h"
#include "core/dataset/options/column_role.h"

#include <optional>
#include <string>

namespace latency
{

/// Statistic of repeated measurements that a column contains, best first.
enum class ColumnStatistic { Plain, Median, Mean, Total, Minimum, Percentile, Maximum };

enum class SpreadKind { Deviation, Variance, Coefficient, Other };

/// Meaning of one column by its own name and values, before its neighbours are considered.
struct ColumnGuess {
    ColumnRole role = ColumnRole::Ignored;
    std::string quantity{};  ///< "latency", "energy", …; may be empty for a spread
    std::string device{};    ///< what is left of the name; empty: none of its own
    std::string wholeName{}; ///< the device with the words that were taken for a statistic
    std::optional<QuantityUnit> unit{};
    ColumnStatistic statistic = ColumnStatistic::Plain;
    SpreadKind spread = SpreadKind::Deviation;
    std::optional<int> batch{}; ///< images per run, from the name
    bool isWordless = false;    ///< neither a unit nor a word that says what it is
    bool isSetting = false;     ///< task, threads, …: separates devices as a runtime does
    bool isStatus = false;      ///< words such as "ok" and "failed"
    bool isUnclear = false;     ///< might be something: names a unit nobody knows, contradicts
    bool isLoose = false;       ///< its statistic may as well be a part of the device's name
    std::string derived{};      ///< "\"log\"": no measurement where `device` has one; or empty
    std::string reason{};       ///< one sentence
};

ColumnGuess guessColumn(const ColumnName& name, const ColumnFacts& facts);

/// "the median", "the smallest": in sentences; empty for a plain column.
std::string statisticName(ColumnStatistic statistic);

} // namespace latency
