// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/table_scorer.h"

#include "core/predictor/arithmetic/parallel_parts.h"

#include <algorithm>

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
    for (std::size_t first = 0; first < rows.size(); first += blockSize) {
        blocks_.emplace_back();
        architectures.gather(rows.subspan(first, std::min(blockSize, rows.size() - first)),
                             blocks_.back());
    }
}

std::vector<float> TableScorer::score(const std::vector<float>& values, const std::stop_token& stop)
{
    while (static_cast<int>(passes_.size()) < parallelParts())
        passes_.push_back(std::make_unique<NetworkPass<float>>(parameters_, codes_));
    std::vector<std::vector<float>> scores(blocks_.size());
    inParallel(static_cast<int>(blocks_.size()), [&](int part, int first, int last) {
        for (int block = first; block < last && !stop.stop_requested(); ++block) {
            const auto found = passes_[static_cast<std::size_t>(part)]->forward(
                values.data(), blocks_[static_cast<std::size_t>(block)]);
            scores[static_cast<std::size_t>(block)].assign(found.begin(), found.end());
        }
    });
    std::vector<float> all;
    if (stop.stop_requested())
        return all;
    for (const std::vector<float>& block : scores)
        all.insert(all.end(), block.begin(), block.end());
    return all;
}

} // namespace latency::multi_predict
