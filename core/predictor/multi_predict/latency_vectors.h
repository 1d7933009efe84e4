#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/learning/label_scale.h"

#include <span>
#include <utility>
#include <vector>

namespace latency::multi_predict
{

/// The hardware-latency vector of an architecture: its scaled latencies on train devices
/// (methods/multi-predict.md §1).
class LatencyVectors
{
public:
    LatencyVectors() = default;
    /// devices  rows of the table
    /// scales   one per device
    LatencyVectors(const LatencyTable& table, std::span<const int> devices,
                   std::span<const LabelScale> scales);

    /// Other numbers, such as an encoding, in place of latencies.
    ///
    /// numbers  [architectures, width]
    explicit LatencyVectors(FloatMatrix numbers) : labels_(std::move(numbers)) {}

    [[nodiscard]] int width() const { return static_cast<int>(labels_.columns()); }

    /// Writes the vector of `architecture`. Missing numbers, and the one at `hidden`, are the mean
    /// of the others: a vector with the predicted latency would contain the answer.
    ///
    /// hidden  a column, or -1
    /// to      [width]
    void write(int architecture, int hidden, std::span<float> to) const;

private:
    FloatMatrix labels_; ///< [architectures, devices]; NaN = not measured
};

} // namespace latency::multi_predict
