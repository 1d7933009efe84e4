#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

#include <memory>
#include <vector>

namespace latency
{

/// Input for learning a hypothetical device.
struct HypotheticalStudy {
    LatencyTablePointer table;             ///< of a space the predictor knows
    SpecificationsByDevice specifications; ///< that a user gave
    std::vector<int> sourceArchitectures;  ///< those read on the train devices
    int epochs = 20;
    /// True: memory, cores, bandwidth and peak are inputs of the network; false: bandwidth and peak
    /// enter through the latency promised by the data sheet, which predicts better from few
    /// devices; memory and cores have no effect.
    bool readsColumns = false;
    Seed seed;
};

/// Devices of a table with a batch size and a specification, the user's or a built-in one.
std::vector<int> specifiedDevices(const LatencyTable& table,
                                  const SpecificationsByDevice& specifications);

/// Answers questions such as "what if the bandwidth doubled": predicts latency for another data
/// sheet by the hardware-generalised OFA network (arXiv 2101.00732) of all specified devices. One
/// thread at a time.
class HypotheticalDevice
{
public:
    /// errors  fewer than two specified devices, those of the predictor
    static Outcome<std::shared_ptr<HypotheticalDevice>> learn(const HypotheticalStudy& study,
                                                              const TrainingControl& control);

    /// Milliseconds of every architecture of the table, if `device` (for its batch size) had that
    /// specification; some ten milliseconds of work.
    ///
    /// errors  a device without a batch size
    Outcome<std::vector<float>> milliseconds(int device, const HardwareSpecification& specification,
                                             std::stop_token stop);

    /// True when the network reads the table's networks and the table holds latencies.
    [[nodiscard]] static bool isLearnable(const LatencyTable& table);

    [[nodiscard]] const std::vector<int>& learnedFrom() const { return devices_; }

private:
    LatencyTablePointer table_;
    std::vector<int> devices_;
    std::unique_ptr<Predictor> predictor_;
    Seed seed_;
};

} // namespace latency
