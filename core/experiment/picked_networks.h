#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/experiment/experiment_spec.h"

namespace latency
{

/// Turns the networks that an experiment names as picks into rows of the table; does nothing where
/// it gives rows. Networks outlast any order of the table, rows belong to the one they were saved
/// with.
///
/// errors  a text that is no network of the space, one that the table lacks
Result<void> findPickedRows(ExperimentSpec& spec, const LatencyTable& table);

} // namespace latency
