#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <vector>

namespace latency
{

/// Runtimes that export a network keep what its output is computed from, whether or not that part
/// depends on the input; a network whose output is constant they fold away altogether.

/// True for NAS-Bench-201, whose exported and pruned forms are known.
bool hasCellForms(const SearchSpace& space);

/// A NAS-Bench-201 cell with "none" on every edge the exported network lacks.
Architecture exportedCell(ArchitectureView cell);

/// For each architecture whether its output cannot depend on its input (NAS-Bench-201 only), so
/// that some runtimes answer in microseconds.
std::vector<bool> constantArchitectures(const LatencyTable& table);

} // namespace latency
