#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/encoding/kernel_features/kernel_group.h"
#include "core/encoding/kernel_features/variance_greedy.h"

#include <memory>
#include <vector>

namespace latency
{

/// Label-independent features of the kernel predictor and its sampler.
struct KernelFeatures {
    std::vector<KernelGroup> groups; ///< source profiles first, if there are any
    /// The train device behind each column of the source profiles, ascending.
    std::vector<int> profileDevices;
    /// [architectures] How slow each is on devices in general: the mean of the train devices'
    /// smooth latencies and, at half their weight, of the costs; mean zero, standard deviation one.
    Eigen::VectorXf consensus;
    /// Architectures whose output is independent of the input; measuring one gives little
    /// information.
    std::vector<bool> isConstant;
};

/// Uses latencies of the train devices only; may be called from any thread. The few most recent
/// results are cached, independent of the order of the train devices.
std::shared_ptr<const KernelFeatures> kernelFeatures(const LatencyTablePointer& table,
                                                     const std::vector<int>& trainDevices);

/// The prior kernel of those groups in its principal directions; cached likewise.
std::shared_ptr<const PriorModes> kernelPriorModes(const LatencyTablePointer& table,
                                                   const std::vector<int>& trainDevices);

} // namespace latency
