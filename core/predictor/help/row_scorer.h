#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/architecture_catalogue.h"
#include "core/learning/block_scorer.h"
#include "core/predictor/help/network_pass.h"

#include <stop_token>

namespace latency::help
{

/// Predicts the same architectures over and over, with every processor.
class RowScorer
{
public:
    RowScorer(const ArchitectureCatalogue& catalogue, const NetworkParameters& parameters,
              std::span<const int> rows);

    /// returns  one label per row; none when stopped
    std::vector<float> score(const std::vector<float>& values, std::span<const float> hardware,
                             std::stop_token stop);

private:
    BlockScorer<ArchitectureBatch<float>, NetworkPass<float>> scorer_;
    const NetworkParameters& parameters_;
};

} // namespace latency::help
