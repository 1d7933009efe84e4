#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/random_engine.h"
#include "core/base/result.h"

#include <optional>
#include <string_view>
#include <vector>

namespace latency
{

/// Which cross-set correlation the partition looks for.
enum class PartitionObjective {
    Low, ///< train and test as unlike as possible (the hard tasks the papers mean)
    High ///< as alike as possible: what the reference code's sign does (methods/tasks.md §4)
};
std::optional<PartitionObjective> partitionObjectiveFromName(std::string_view name);

struct DevicePartition {
    std::vector<int> train; ///< ascending
    std::vector<int> test;  ///< ascending
    double meanCrossCorrelation = 0.0;
};

/// Splits devices into train and test: Kernighan–Lin bisection from a seeded start, best of several
/// starts, then devices are removed from sides that are too large, always the one that contributes
/// least to the objective.
///
/// similarity   [n, n]; NaN counts as 0
/// errors       counts below one or together more than n
/// source       Kernighan and Lin, Bell Syst. Tech. J. 49 (1970), 291-307; methods/tasks.md §4
Result<DevicePartition> partitionDevices(const Matrix& similarity, int trainCount, int testCount,
                                         PartitionObjective objective, Seed seed);

} // namespace latency
