#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"
#include "core/predictor/multi_predict/source_rows.h"
#include "core/predictor/multi_predict/trainer.h"

#include <string>
#include <vector>

namespace latency::multi_predict
{

/// What a new device's row starts from.
enum class DeviceStart {
    Closest, ///< the row of its closest correlator
    First    ///< the first train device's
};

/// The options of the form, typed; what says 0 there is filled in.
struct MultiPredictOptions {
    std::string supplement; ///< an encoding read besides the architecture; empty for none
    bool readsLatencyVector = false;
    std::vector<std::string> vectorDevices; ///< names; empty: all train devices
    std::string encoding;                   ///< of the registry, "published" or "auto"
    DeviceForm device = DeviceForm::Learned;
    DeviceStart start = DeviceStart::Closest;
    int width = 512;
    int hiddenLayers = 2;
    TrainingPlan pretraining; ///< epochs 0: `tunedEpochs`
    TrainingPlan transfer;    ///< batch 0: half of the labels; -1: all of them
    int repeats = 10;
    bool continuesRepeats = false;
    Pairing pairing = Pairing::Grid;
    bool learnsFirstNetworks = false;
    bool comparesOtherDraw = false;
    bool scalesByWholeTable = false;
};

/// Passes over so many rows that the time of pre-training hardly depends on them.
int tunedEpochs(std::size_t rows);

/// What the registry shows.
const MethodInfo& multiPredictInfo();

/// `options` as resolved against multiPredictInfo().options.
MultiPredictOptions multiPredictOptions(const nlohmann::json& options);

} // namespace latency::multi_predict
