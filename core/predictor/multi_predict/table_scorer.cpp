// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/table_scorer.h"

namespace latency::multi_predict
{
namespace
{

constexpr std::size_t blockSize = 500;

} // namespace

TableScorer::TableScorer(const ArchitectureRows& architectures, const NetworkParameters& parameters,
                         std::span<const float> codes, std::span<const NetworkRow> rows)
    : parameters_(parameters), codes_(codes)
{
    scorer_.divide(rows, blockSize,
                   [&](auto some, auto& batch) { architectures.gather(some, batch); });
}

std::vector<float> TableScorer::score(const std::vector<float>& values, const std::stop_token& stop)
{
    return scorer_.score([&] { return std::make_unique<NetworkPass<float>>(parameters_, codes_); },
                         [&](NetworkPass<float>& pass, const NetworkBatch<float>& batch) {
                             return pass.forward(values.data(), batch);
                         },
                         stop);
}

} // namespace latency::multi_predict
