#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <vector>

namespace latency
{

/// Runtimes that export a network keep everything its output is computed from, even parts
/// independent of the input; a network with a constant output is folded away entirely.

/// True for NAS-Bench-201, whose exported and pruned forms are known.
bool hasCellForms(const SearchSpace& space);

/// A NAS-Bench-201 cell with "none" on every edge the exported network lacks.
Architecture exportedCell(ArchitectureView cell);

/// For each architecture, whether its output is independent of its input (NAS-Bench-201 only); some
/// runtimes execute such a network in microseconds.
std::vector<bool> constantArchitectures(const LatencyTable& table);

} // namespace latency
