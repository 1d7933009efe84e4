#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"
#include "core/learning/training_epochs.h"
#include "core/predictor/nasflat/graph_catalogue.h"
#include "core/predictor/nasflat/network_parameters.h"

#include <string>

namespace latency::nasflat
{

enum class Loss { Hinge, Squared };

enum class NetworkKind {
    Graph,
    Flat ///< a plain network on an encoding, the paper's baseline
};

/// The options of the form, typed.
struct NasflatOptions {
    NetworkKind network = NetworkKind::Graph;
    GraphLayerKind layers = GraphLayerKind::Ensemble;
    Fusion fusion = Fusion::Mean;
    HardwarePlace hardware = HardwarePlace::Nodes;
    std::string supplement; ///< name of an encoding, "all" or empty
    bool scalesSupplement = true;
    bool numbersDevices = false; ///< a flat network reads the device's number, not its one-hot
    bool transfersHardware = true;
    bool continuesWeights = false;   ///< a device starts from what the one before has learned
    bool averagesLastEpochs = false; ///< ρ and τ are means over the last four epochs
    Schedule pretraining;
    Schedule transfer{30, 1e-3, 16};
    double weightDecay = 1e-5;
    double dropout = 0.1;
    bool dropsOutPerPair = true; ///< each side of a pair has a dropout of its own
    Loss loss = Loss::Hinge;
    FbnetGraph fbnetGraph = FbnetGraph::Chain;
    NodeFeatures nodeFeatures = NodeFeatures::Position;
    AttentionMask mask = AttentionMask::Everyone;
    bool pairsAcrossDevices = false;
    bool scalesByWholeTable = false; ///< labels of train devices scaled by their whole rows
};

/// The registry entry.
const MethodInfo& nasflatInfo();

/// `options` as resolved against nasflatInfo().options.
NasflatOptions nasflatOptions(const nlohmann::json& options);

} // namespace latency::nasflat
