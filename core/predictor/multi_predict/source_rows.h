#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/learning/label_scale.h"
#include "core/predictor/multi_predict/architecture_rows.h"

#include <span>
#include <vector>

namespace latency::multi_predict
{

/// Training rows of a network.
struct TrainingRows {
    std::vector<NetworkRow> rows;
    std::vector<float> labels; ///< one each

    void add(const NetworkRow& row, float label)
    {
        rows.push_back(row);
        labels.push_back(label);
    }
};

/// Devices on which a source architecture is learned.
enum class Pairing {
    Grid,  ///< on every train device
    Cyclic ///< row u of the list, repeated once per device, on device u mod D, as published
};

/// Measured rows of the train devices.
///
/// scales  one per device
TrainingRows sourceRows(const LatencyTable& table, std::span<const int> devices,
                        std::span<const int> architectures, std::span<const LabelScale> scales,
                        Pairing pairing);

} // namespace latency::multi_predict
