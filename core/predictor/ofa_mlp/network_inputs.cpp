// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/network_inputs.h"

#include "core/space/ofa_network.h"

#include <algorithm>

namespace latency::ofa_mlp
{
namespace
{

constexpr std::size_t kFirstResolutionColumn = 6 * ofa::kBlocks;
constexpr int kFirstResolution = 112;
constexpr int kResolutionStep = 16;

} // namespace

void networkInputs(ArchitectureView architecture, std::span<float> row)
{
    std::ranges::fill(row, 0.0F);
    for (std::size_t i = 0; i < ofa::kBlocks; ++i) {
        if (!ofa::isActive(architecture, i))
            continue;
        const std::size_t choice = ofa::blockChoice(architecture, i);
        row[3 * i + choice / 3] = 1.0F;
        row[3 * (ofa::kBlocks + i) + choice % 3] = 1.0F;
    }
    const int above = architecture[ofa::kResolution] - kFirstResolution;
    const std::size_t lower =
        kFirstResolutionColumn + static_cast<std::size_t>(above / kResolutionStep);
    const float share =
        static_cast<float>(above % kResolutionStep) / static_cast<float>(kResolutionStep);
    row[lower] = 1.0F - share;
    if (share > 0.0F)
        row[lower + 1] = share;
}

FloatMatrix networkInputs(const ArchitectureMatrix& architectures)
{
    FloatMatrix inputs(architectures.rows(), kNetworkColumns);
    for (std::size_t i = 0; i < architectures.rows(); ++i)
        networkInputs(architectures.row(i), inputs.row(i));
    return inputs;
}

} // namespace latency::ofa_mlp
