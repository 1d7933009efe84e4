#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/architecture.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// Another way to name the same measurement: architectures of one number are one network to some
/// publisher, who may have measured it once and copied the latency to the others.
using NetworkNotion = std::function<int(ArchitectureView)>;

/// What there is to know of a search space beside its networks: sizes of published protocols, what
/// was published about it, and how its decisions belong together. The defaults are right for a
/// space nobody has published anything about.
struct SpaceFacts {
    int sourceSamples = 800;     ///< networks measured per train device, unless said otherwise
    int protocolPool = 4000;     ///< networks HELP chooses samples from; its test slice is behind
    int embeddingEpochs = 50;    ///< of arch2vec, unless said otherwise
    double embeddingPairs = 2e6; ///< pairs of similar networks CATE learns from, at most

    bool hasGraph = true;  ///< `SearchSpace::graph` gives one
    bool hasLayers = true; ///< `SearchSpace::layers` gives those of a network

    bool hasPublishedAccuracies = false; ///< see kAccuracyFile
    bool hasPublishedProxies = false;    ///< a file zc_SPACE.json exists
    bool hasPublishedSearches = false;   ///< results of searches are in `publishedSearches`
    /// Its published proxies saw new random images for every 50 networks.
    bool hasProxiesPerJob = false;
    /// Published predictors saw its graph in another form (GraphForm::Paper).
    bool hasPaperGraph = false;
    std::string images{}; ///< what its networks classify: "cifar10", "cifar100"; empty: others

    /// Its networks repeat one small cell whose decisions are operations on edges, so that layers
    /// say no more than the decisions themselves.
    bool isCell = false;
    /// The decision that is the height of the images, which the graph's input node stands for.
    std::optional<std::size_t> resolution{};
    /// Positions an evolution redraws together, ascending by their first; empty: each on its own.
    std::vector<std::vector<std::size_t>> geneGroups{};
    std::vector<NetworkNotion> copyNotions{}; ///< coarser than equality; the finest first
};

} // namespace latency
