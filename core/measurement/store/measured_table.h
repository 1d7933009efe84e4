#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/measurement/store/measurement_store.h"

namespace latency
{

/// The table of a store: a column for each device measured with networks of that space and form.
/// A latency is the low quantile of the network's repeats (repeat_statistics.h), its deviation the
/// bootstrap deviation of that score; networks without repeats are marked as failed.
///
/// errors  the store's; nothing measured of that space and form
Result<LatencyTablePointer> tableOfStore(const MeasurementStore& store, const SearchSpace& space,
                                         NetworkForm form, const std::string& machine);

/// A device's name from processor, runtime and settings: "xeon_libtorch_t1_b1_fp32".
std::string measuredDeviceName(const std::string& processor, const std::string& runtime,
                               const RuntimeSettings& settings, NetworkForm form);

} // namespace latency
