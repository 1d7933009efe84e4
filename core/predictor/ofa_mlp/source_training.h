#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/ofa_mlp/adapted_network.h"
#include "core/predictor/ofa_mlp/ofa_mlp_options.h"
#include "core/predictor/predictor.h"

namespace latency::ofa_mlp
{

/// The architectures of `source` that `device` was measured on.
std::vector<int> labelledRows(const SourceData& source, int device);

/// One network a train device, on its own latencies; epochs are counted through.
///
/// rows    of every architecture of the table
/// errors  a train device without a measurement
Outcome<std::vector<SourceNetwork>> trainDeviceNetworks(const SourceData& source,
                                                        const RowInputs& rows,
                                                        const TrainingRecipe& recipe, Seed seed,
                                                        const TrainingControl& control);

/// One network of all train devices, which reads what hardware they are, and its encoding.
struct GeneralizedNetwork {
    HardwareEncoding encoding;
    SourceNetwork source;
};

/// The network learns log(ms / roofline), so that devices of all speeds count alike.
///
/// errors  no train device, one without measurements, specification or batch size
Outcome<GeneralizedNetwork> trainGeneralizedNetwork(const SourceData& source,
                                                    const HardwareSpecifications& known,
                                                    HardwareEntry entry,
                                                    const TrainingRecipe& recipe, Seed seed,
                                                    const TrainingControl& control);

} // namespace latency::ofa_mlp
