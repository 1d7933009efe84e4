#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/ofa_mlp/adapted_network.h"
#include "core/predictor/ofa_mlp/ofa_mlp_options.h"
#include "core/predictor/predictor.h"

namespace latency::ofa_mlp
{

/// The source architectures measured on `device`.
std::vector<int> labelledRows(const SourceData& source, int device);

/// One network per train device, on its own latencies; epochs are counted consecutively.
///
/// rows    of every architecture of the table
/// errors  a train device without a measurement
Outcome<std::vector<SourceNetwork>> trainDeviceNetworks(const SourceData& source,
                                                        const RowInputs& rows,
                                                        const TrainingRecipe& recipe, Seed seed,
                                                        const TrainingControl& control);

/// One network for all train devices, with hardware as input, and its encoding.
struct GeneralizedNetwork {
    HardwareEncoding encoding;
    SourceNetwork source;
};

/// The network learns log(ms / roofline), so that devices of all speeds have equal weight.
///
/// errors  no train device, one without measurements, specification or batch size
Outcome<GeneralizedNetwork> trainGeneralizedNetwork(const SourceData& source,
                                                    const HardwareSpecifications& known,
                                                    HardwareEntry entry,
                                                    const TrainingRecipe& recipe, Seed seed,
                                                    const TrainingControl& control);

} // namespace latency::ofa_mlp
