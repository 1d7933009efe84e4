#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/column_plan.h"

namespace latency
{

/// The space that the table or the options name, or nullptr.
///
/// errors  an unknown one, two different ones
Result<const SearchSpace*> saidSpace(const RawTable& table, const OpenOptions& options);

/// Decides which column holds the networks, or their official numbers where none does.
///
/// errors  none, two chosen, numbers without a search space
std::optional<Error> findNetworks(const RawTable& table, ColumnPlan& plan);

} // namespace latency
