#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"
#include "core/predictor/nasflat/graph_catalogue.h"
#include "core/predictor/nasflat/network_parameters.h"

namespace latency::nasflat
{

/// How one training goes through its rows.
struct Schedule {
    int epochs = 30;
    double rate = 1e-3;
    int batch = 128;
};

enum class Loss { Hinge, Squared };

/// The options of the form, typed.
struct NasflatOptions {
    GraphLayerKind layers = GraphLayerKind::Ensemble;
    bool transfersHardware = true;
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

/// What the registry shows.
const MethodInfo& nasflatInfo();

/// `options` as resolved against nasflatInfo().options.
NasflatOptions nasflatOptions(const nlohmann::json& options);

} // namespace latency::nasflat
