#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/parallel_parts.h"

#include <algorithm>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace latency
{

/// Scores the same rows over and over, on all threads. The blocks are fixed, so that no score
/// depends on the number of threads.
///
/// Batch  what a network reads of some rows
/// Pass   one run of the network over a batch, with memory of its own
template <class Batch, class Pass>
class BlockScorer
{
public:
    /// gather(some, batch)  replaces the batch by those of `rows`
    template <class Row, class Gather>
    void divide(std::span<const Row> rows, std::size_t rowsPerBlock, const Gather& gather)
    {
        for (std::size_t first = 0; first < rows.size(); first += rowsPerBlock) {
            blocks_.emplace_back();
            gather(rows.subspan(first, std::min(rowsPerBlock, rows.size() - first)),
                   blocks_.back());
        }
    }

    /// newPass()         a pass, as a unique_ptr
    /// run(pass, batch)  one score per row of the batch
    /// returns           one score per row; none when stopped
    template <class NewPass, class Run>
    std::vector<float> score(const NewPass& newPass, const Run& run, const std::stop_token& stop)
    {
        while (static_cast<int>(passes_.size()) < parallelParts())
            passes_.push_back(newPass());
        std::vector<std::vector<float>> scores(blocks_.size());
        inParallel(static_cast<int>(blocks_.size()), [&](int part, int first, int last) {
            for (int at = first; at < last && !stop.stop_requested(); ++at) {
                const auto block = static_cast<std::size_t>(at);
                const auto found = run(*passes_[static_cast<std::size_t>(part)], blocks_[block]);
                scores[block].assign(found.begin(), found.end());
            }
        });
        std::vector<float> all;
        if (stop.stop_requested())
            return all;
        for (const std::vector<float>& block : scores)
            all.insert(all.end(), block.begin(), block.end());
        return all;
    }

private:
    std::vector<Batch> blocks_;
    std::vector<std::unique_ptr<Pass>> passes_; ///< one per thread
};

} // namespace latency
