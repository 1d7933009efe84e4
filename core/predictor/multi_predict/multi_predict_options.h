#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"
#include "core/predictor/multi_predict/source_rows.h"
#include "core/predictor/multi_predict/trainer.h"

#include <string>
#include <vector>

namespace latency::multi_predict
{

/// Initial row of a new device.
enum class DeviceStart {
    Closest, ///< the row of its closest correlator
    First    ///< the first train device's
};

/// The options of the form, typed, with zeros replaced by the variant's values.
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

/// Number of epochs for which the time of pre-training hardly depends on the number of rows.
int tunedEpochs(std::size_t rows);

/// The registry entry.
const MethodInfo& multiPredictInfo();

/// `options` as resolved against multiPredictInfo().options.
MultiPredictOptions multiPredictOptions(const nlohmann::json& options);

} // namespace latency::multi_predict
