#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/column_plan.h"

namespace latency
{

/// Puts what a person decided about columns in the place of what was guessed.
///
/// errors  a column that is not there, two that fit, a unit that contradicts the name or is of
///         another quantity
std::optional<Error> applyChoices(const RawTable& table, const OpenOptions& options,
                                  std::vector<PlannedColumn>& columns);

} // namespace latency
