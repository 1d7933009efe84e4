#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/experiment/experiment_spec.h"

namespace latency
{

/// Resolves picked networks of an experiment to rows of the table; no effect on rows. Networks
/// survive any reordering; rows belong to the table they were saved with.
///
/// errors  an invalid network, one that the table lacks
Result<void> findPickedRows(ExperimentSpec& spec, const LatencyTable& table);

} // namespace latency
