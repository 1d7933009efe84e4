#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/label_scale.h"
#include "core/predictor/nasflat/network_batch.h"
#include "core/predictor/predictor.h"

#include <vector>

namespace latency::nasflat
{

/// Training rows of a network.
struct TrainingRows {
    std::vector<Sample> samples;
    std::vector<float> labels; ///< one each; scaled, ascending with latency

    void add(const Sample& sample, float label)
    {
        samples.push_back(sample);
        labels.push_back(label);
    }
};

/// Every source architecture on every train device; device i of the network is train device i.
///
/// scalesByWholeTable  see NasflatOptions
TrainingRows sourceRows(const SourceData& source, bool scalesByWholeTable);

/// The labels of a new device with row `device` in the network.
TrainingRows targetRows(const TargetSamples& samples, int device, const LabelScale& scale);

/// Every architecture of the table on one device of the network.
std::vector<Sample> wholeTable(const LatencyTable& table, int device);

} // namespace latency::nasflat
