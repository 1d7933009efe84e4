#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/encoding/kernel_features/kernel_group.h"
#include "core/encoding/kernel_features/variance_greedy.h"

#include <memory>
#include <vector>

namespace latency
{

/// Everything the kernel predictor and its sampler know before a label is seen.
struct KernelFeatures {
    std::vector<KernelGroup> groups; ///< source profiles first, if there are any
    /// The train device behind each column of the source profiles, ascending.
    std::vector<int> profileDevices;
    /// [architectures] How slow devices in general find each: the mean of the train devices' smooth
    /// latencies and, at half their weight, of the costs; mean zero, standard deviation one.
    Eigen::VectorXf consensus;
    /// Architectures whose output cannot depend on the input; measuring one teaches little.
    std::vector<bool> isConstant;
};

/// Latencies of the train devices only; may be called from any thread. The few most recent results
/// are kept, those of one table and train devices in another order included.
std::shared_ptr<const KernelFeatures> kernelFeatures(const LatencyTablePointer& table,
                                                     const std::vector<int>& trainDevices);

/// The prior kernel of those groups by its principal directions; kept likewise.
std::shared_ptr<const PriorModes> kernelPriorModes(const LatencyTablePointer& table,
                                                   const std::vector<int>& trainDevices);

} // namespace latency
