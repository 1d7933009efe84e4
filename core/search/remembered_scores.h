#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/breeding.h"
#include "core/search/evolution.h"

#include <unordered_map>

namespace latency
{

/// A memo in front of a scorer: each network is scored once, in whole batches. Networks that differ
/// only in decisions without effect, such as inactive blocks, are equal; those of different
/// resolution are not. One thread at a time.
class RememberedScores
{
public:
    RememberedScores(const Breeding& breeding, ArchitectureScorer scorer);

    /// One score per architecture.
    Outcome<std::vector<double>> operator()(const std::vector<Architecture>& architectures);

    [[nodiscard]] std::size_t size() const { return known_.size(); } ///< networks asked for

private:
    [[nodiscard]] std::string keyOf(ArchitectureView architecture) const;

    const Breeding& breeding_;
    ArchitectureScorer scorer_;
    std::unordered_map<std::string, double> known_;
};

} // namespace latency
