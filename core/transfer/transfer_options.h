#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"

namespace latency
{

/// Options of transfer between search spaces, for forms and the command line.
const std::vector<OptionSpec>& transferOptionSpecs();

/// The same options, typed.
struct TransferOptions {
    int vectorSize = 16;         ///< devices of the latency vector
    int sourceSamples = 100;     ///< architectures learned in the source space
    int repeats = 5;             ///< draws of labels a device
    int scratchSamples = 900;    ///< labels of the network that starts from scratch
    int scratchRepeats = 1;      ///< of `repeats`, how many train such a network
    int testNetworks = 2000;     ///< unseen networks a ρ is counted on; 0: all
    int epochs = 250;            ///< in the source space, and from scratch
    int transferEpochs = 50;     ///< on the labels
    bool continuesState = false; ///< every number of labels goes on from the state before
    bool scalesByWholeTable = false;
    bool choosesByCells = false; ///< the vector, by all latencies of NAS-Bench-201
    bool readsPlainNumbers = false;
};

/// options  resolved against transferOptionSpecs()
TransferOptions transferOptions(const nlohmann::json& options);

} // namespace latency
