#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/space/architecture.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace latency
{

/// Path of the published predictor in the first data folder that contains it; empty if none does.
std::filesystem::path findAccuracyNetwork(const std::vector<std::filesystem::path>& dataFolders);

/// The published predictor of ImageNet top-1 accuracy for networks of OFA-MobileNetV3,
/// acc_predictor.pth: 128 inputs, three hidden layers of 400. It is biased upward by about four per
/// cent, so it should only be used for ranking.
///
/// source  Cai et al., Once-for-All (ICLR 2020); methods/search.md §3
class AccuracyNetwork
{
public:
    /// errors  no such file, a network of another shape
    static Result<AccuracyNetwork> read(const std::filesystem::path& file);

    /// Predicted accuracy, a share of one, one per network.
    [[nodiscard]] std::vector<double> accuracies(const std::vector<Architecture>& networks) const;

private:
    struct Weights;
    std::shared_ptr<const Weights> weights_;
};

} // namespace latency
