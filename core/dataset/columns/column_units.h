#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/column_plan.h"

namespace latency
{

/// Gives the unit of a comment ("# unit: ms") or of the option --unit to columns without one, and
/// decides whether columns with unknown names are devices.
///
/// errors  an unknown unit, one that contradicts the columns or fits none
std::optional<Error> giveUnits(const RawTable& table, const OpenOptions& options, ColumnPlan& plan);

/// The error for a column whose unit is missing or unknown.
Error missingUnit(const RawTable& table, const PlannedColumn& column);

/// Why the commas and points of a measured column are ambiguous; nullopt if they are not. May
/// decide that commas group digits.
std::optional<Error> checkSeparators(const RawTable& table, std::size_t column, ColumnPlan& plan);

/// A column "unit" beside one whose name has another unit.
std::optional<Error> checkUnitColumn(const RawTable& table, std::size_t column,
                                     const ColumnPlan& plan);

/// Two neighbouring columns of whole numbers that are the halves of numbers with a decimal comma.
std::optional<Error> checkHalves(const RawTable& table, ColumnPlan& plan);

} // namespace latency
