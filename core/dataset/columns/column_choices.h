#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/column_plan.h"

namespace latency
{

/// Replaces guessed meanings of columns by the user's choices.
///
/// errors  a missing or ambiguous column, a unit that contradicts the name or belongs to another
///         quantity
std::optional<Error> applyChoices(const RawTable& table, const OpenOptions& options,
                                  std::vector<PlannedColumn>& columns);

/// The one column that a person gave a role only one may have; `place` stays where there is none.
///
/// noun    such as "the devices", for the sentence
/// errors  two such columns
std::optional<Error> findChosen(const RawTable& table, const ColumnPlan& plan, ColumnRole role,
                                const char* noun, std::optional<std::size_t>& place);

} // namespace latency
