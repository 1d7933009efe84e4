#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/column_plan.h"
#include "core/space/columns/feature_column.h"

#include <optional>
#include <string>
#include <string_view>

namespace latency
{

/// Whether a table without architectures tells measurements from what describes the networks: some
/// column says by a unit or a word that it is measured, and there are enough rows to see what the
/// others hold.
bool tellsFeaturesApart(const RawTable& table, const ColumnPlan& plan);

/// Makes features of the columns that describe the networks: their roles become
/// ColumnRole::Feature with a kind, values and a reason each. Constant columns, row numbers and
/// what says nothing of a network stay as they are.
///
/// errors  a choice that does not fit the column's values
std::optional<Error> guessFeatures(const RawTable& table, ColumnPlan& plan);

/// Finds the columns that hold the lengths of sequences.
///
/// errors  with line: a sequence longer than its length column says
std::optional<Error> pairSequences(const RawTable& table, ColumnPlan& plan);

} // namespace latency
