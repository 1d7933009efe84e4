#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <span>
#include <string>
#include <vector>

namespace latency
{

/// The numbers at some rows.
std::vector<float> valuesAt(std::span<const float> all, std::span<const int> rows);

/// Devices of one name in two tables, in the order of the first.
std::vector<std::string> commonDevices(const LatencyTable& one, const LatencyTable& other);

/// The `count` devices least correlated with `device` on `rows`, the least correlated first;
/// devices without a correlation come first.
///
/// among    names of devices of `table`; `device` itself is skipped
std::vector<std::string> leastCorrelated(const LatencyTable& table, const std::string& device,
                                         const std::vector<std::string>& among,
                                         std::span<const int> rows, int count);

/// Latencies of every architecture on some devices, each device's scaled to 0…1 by its own extremes
/// (methods/transfer.md §1).
///
/// devices  names of devices of `table`
/// returns  [architectures, devices]; NaN = not measured
FloatMatrix latencyFeatures(const LatencyTable& table, const std::vector<std::string>& devices);

/// Features of an architecture without latencies: one-hots, or as published (`isPlain`): for a cell
/// its six operations as numbers 0…1, else HELP's encoding.
///
/// returns  [architectures, columns]
FloatMatrix plainFeatures(const LatencyTable& table, bool isPlain);

/// Rows measured on all of `devices`.
std::vector<int> measuredOnAll(const LatencyTable& table, const std::vector<std::string>& devices);

} // namespace latency
