#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/block_scorer.h"
#include "core/predictor/multi_predict/network_pass.h"
#include "core/predictor/multi_predict/source_rows.h"

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
    BlockScorer<NetworkBatch<float>, NetworkPass<float>> scorer_;
};

} // namespace latency::multi_predict
