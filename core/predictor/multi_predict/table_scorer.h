#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/multi_predict/network_pass.h"
#include "core/predictor/multi_predict/source_rows.h"

#include <memory>
#include <stop_token>

namespace latency::multi_predict
{

/// Predicts the same architectures repeatedly, on all processors.
class TableScorer
{
public:
    /// codes  as NetworkPass takes them
    TableScorer(const ArchitectureRows& architectures, const NetworkParameters& parameters,
                std::span<const float> codes, std::span<const NetworkRow> rows);

    /// returns  one label per row; none when stopped
    std::vector<float> score(const std::vector<float>& values, const std::stop_token& stop);

private:
    const NetworkParameters& parameters_;
    std::span<const float> codes_;
    std::vector<NetworkBatch<float>> blocks_;
    std::vector<std::unique_ptr<NetworkPass<float>>> passes_; ///< one per processor
};

} // namespace latency::multi_predict
