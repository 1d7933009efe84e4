#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/columns/column_guess.h"
#include "core/dataset/columns/raw_table.h"
#include "core/dataset/options/open_options.h"
#include "core/space/columns/column_space.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// A column on the way from a guess to a meaning.
struct PlannedColumn {
    ColumnName name;
    ColumnFacts facts;
    ColumnGuess guess;
    NumberStyle style;     ///< how its numbers are written
    bool isChosen = false; ///< by a person
    std::optional<FeatureKind> chosenKind{};
    std::optional<FeatureColumn> feature{}; ///< where the role is Feature
};

/// Numbers of one device: a column, or several that repeat the same measurement.
struct PlannedMeasure {
    std::vector<std::size_t> columns;
    std::string device;  ///< of the column; empty: the row's, or the table's only one
    double factor = 1.0; ///< of the kept unit
    bool isRate = false; ///< images per second, turned into milliseconds per image
    QuantityUnit::Per per = QuantityUnit::Per::Run;
    std::string unit; ///< as written
    std::optional<int> batch;
    std::optional<std::size_t> spread; ///< column
    SpreadKind spreadKind = SpreadKind::Deviation;
    double spreadFactor = 1.0;
};

/// The meanings of a table's columns, or the reason why they are unclear.
struct ColumnPlan {
    std::vector<PlannedColumn> columns;  ///< in the order of the table
    std::vector<ColumnMeaning> meanings; ///< the same

    const SearchSpace* space = nullptr; ///< said; nullptr: told by the first network
    std::optional<std::size_t> architecture;
    std::optional<std::size_t> index; ///< where no column holds architectures
    /// The space made of the columns that describe networks, where there are neither.
    std::shared_ptr<const ColumnSpace> madeSpace;
    std::vector<std::size_t> features; ///< its columns, in its order
    bool hasForeignNames = false;      ///< a column names networks, but of no space that is known
    std::optional<std::size_t> device;
    std::vector<std::size_t> settings; ///< batch, precision, runtime, task: separate devices
    std::optional<std::size_t> batch;
    std::optional<std::size_t> precision;
    std::optional<std::size_t> status; ///< whether a row's measurement succeeded
    std::optional<std::size_t> statusReason;
    std::vector<PlannedMeasure> measures;
    std::vector<std::size_t> networkColumns; ///< accuracies and costs
    std::string onlyDevice;                  ///< name where neither row nor column has one

    std::string quantity; ///< chosen
    std::vector<std::string> otherQuantities;
    bool isUnitSaidOutside = false; ///< a unit comes from a comment or an option
    std::vector<std::string> notes;
    std::optional<Error> error;
    bool mayHaveDecimalCommas = false;
    bool needsSpace = false;

    [[nodiscard]] bool isLong() const { return device.has_value(); }
};

ColumnPlan planColumns(const RawTable& table, const OpenOptions& options,
                       const std::string& quantity);

/// "unit" of "# unit: ms"; empty without such a line.
std::string commentValue(const RawTable& table, std::string_view key);

/// "FILE" or "FILE, line 3": where the header stands.
std::string headerPlace(const RawTable& table);
/// A sentence about the header, where choices of columns would help.
Error columnsUnclear(const RawTable& table, const std::string& sentence);

} // namespace latency
