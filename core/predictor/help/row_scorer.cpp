// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/row_scorer.h"

namespace latency::help
{
namespace
{

constexpr std::size_t blockSize = 1000;

} // namespace

RowScorer::RowScorer(const ArchitectureCatalogue& catalogue, const NetworkParameters& parameters,
                     std::span<const int> rows)
    : parameters_(parameters)
{
    scorer_.divide(rows, blockSize, [&](auto some, auto& batch) { catalogue.gather(some, batch); });
}

std::vector<float> RowScorer::score(const std::vector<float>& values,
                                    std::span<const float> hardware, std::stop_token stop)
{
    return scorer_.score([&] { return std::make_unique<NetworkPass<float>>(parameters_); },
                         [&](NetworkPass<float>& pass, const ArchitectureBatch<float>& batch) {
                             return pass.forward(values.data(), batch, hardware);
                         },
                         stop);
}

} // namespace latency::help
