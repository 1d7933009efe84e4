// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/ofa_breeding.h"

#include "core/space/ofa_network.h"

#include <algorithm>

namespace latency
{
namespace
{

using namespace ofa;

constexpr std::array<std::int16_t, kStages> kFixedKernels{3, 5, 3, 3, 5};

std::size_t depthGene(std::size_t stage)
{
    return kFirstDepth + stage;
}

template <class Values>
std::int16_t drawn(const Values& values, RandomEngine& random)
{
    return values[random.index(values.size())];
}

std::int16_t expansionOfDepth(std::int16_t depth)
{
    return kExpansions[static_cast<std::size_t>(depth - kDepths.front())];
}

} // namespace

std::optional<OfaPart> ofaPartFromName(std::string_view name)
{
    if (name == kWholeOfa)
        return OfaPart::Ofa;
    if (name == "compofa-elastic")
        return OfaPart::CompOfaElastic;
    if (name == "compofa-fixed")
        return OfaPart::CompOfaFixed;
    return std::nullopt;
}

const std::vector<std::int16_t>& publishedResolutions()
{
    static const std::vector<std::int16_t> sizes{160, 176, 192, 208, 224};
    return sizes;
}

OfaBreeding::OfaBreeding(OfaPart part, std::vector<std::int16_t> resolutions)
    : part_(part), resolutions_(std::move(resolutions))
{
}

std::int16_t OfaBreeding::tiedExpansion(const Architecture& network, std::size_t block) const
{
    return expansionOfDepth(network[depthGene(block / kBlocksPerStage)]);
}

void OfaBreeding::drawBlock(Architecture& network, std::size_t block, RandomEngine& random) const
{
    network[block] = part_ == OfaPart::CompOfaFixed ? kFixedKernels[block / kBlocksPerStage]
                                                    : drawn(kKernels, random);
    network[kFirstExpansion + block] =
        part_ == OfaPart::Ofa ? drawn(kExpansions, random) : tiedExpansion(network, block);
}

void OfaBreeding::drawDepth(Architecture& network, std::size_t stage, RandomEngine& random) const
{
    network[depthGene(stage)] = drawn(kDepths, random);
    if (part_ == OfaPart::Ofa)
        return;
    for (std::size_t i = stage * kBlocksPerStage; i < (stage + 1) * kBlocksPerStage; ++i)
        network[kFirstExpansion + i] = tiedExpansion(network, i);
}

void OfaBreeding::drawResolution(Architecture& network, RandomEngine& random) const
{
    network[kResolution] = drawn(resolutions_, random);
}

Architecture OfaBreeding::random(RandomEngine& random) const
{
    Architecture network(kResolution + 1);
    for (std::size_t stage = 0; stage < kStages; ++stage)
        drawDepth(network, stage, random);
    for (std::size_t block = 0; block < kBlocks; ++block)
        drawBlock(network, block, random);
    drawResolution(network, random);
    return network;
}

Architecture OfaBreeding::mutated(ArchitectureView parent, double probability,
                                  RandomEngine& random) const
{
    Architecture child(parent.begin(), parent.end());
    if (random.uniform() < probability)
        drawResolution(child, random);
    for (std::size_t stage = 0; stage < kStages; ++stage)
        if (random.uniform() < probability)
            drawDepth(child, stage, random);
    for (std::size_t block = 0; block < kBlocks; ++block)
        if (random.uniform() < probability)
            drawBlock(child, block, random);
    return child;
}

Architecture OfaBreeding::crossedOver(ArchitectureView first, ArchitectureView second,
                                      RandomEngine& random) const
{
    Architecture child(first.begin(), first.end());
    const auto inherit = [&](std::size_t gene) {
        if (random.uniform() < 0.5)
            child[gene] = second[gene];
    };
    for (std::size_t block = 0; block < kBlocks; ++block)
        inherit(block);
    inherit(kResolution);
    for (std::size_t stage = 0; stage < kStages; ++stage) {
        const bool isTied = part_ != OfaPart::Ofa;
        const bool takesSecond = random.uniform() < 0.5;
        if (takesSecond)
            child[depthGene(stage)] = second[depthGene(stage)];
        for (std::size_t i = stage * kBlocksPerStage; i < (stage + 1) * kBlocksPerStage; ++i) {
            if (!isTied)
                inherit(kFirstExpansion + i);
            else if (takesSecond)
                child[kFirstExpansion + i] = second[kFirstExpansion + i];
        }
    }
    return child;
}

Architecture OfaBreeding::essence(ArchitectureView architecture) const
{
    // The published memo leaves the resolution out and takes inactive blocks in (methods/search.md
    // §2).
    return findSearchSpace("ofa")->sameNetwork(architecture);
}

bool OfaBreeding::contains(ArchitectureView network) const
{
    if (std::ranges::find(resolutions_, network[kResolution]) == resolutions_.end())
        return false;
    const Architecture copy(network.begin(), network.end());
    for (std::size_t block = 0; block < kBlocks; ++block) {
        if (!isActive(network, block))
            continue;
        if (part_ != OfaPart::Ofa && copy[kFirstExpansion + block] != tiedExpansion(copy, block))
            return false;
        if (part_ == OfaPart::CompOfaFixed && copy[block] != kFixedKernels[block / kBlocksPerStage])
            return false;
    }
    return true;
}

std::vector<Architecture> fixedCompOfaNetworks(const std::vector<std::int16_t>& resolutions)
{
    constexpr std::size_t depthChoices = 243;
    std::vector<Architecture> networks;
    for (const std::int16_t resolution : resolutions)
        for (std::size_t choice = 0; choice < depthChoices; ++choice) {
            Architecture network(kResolution + 1);
            std::size_t rest = choice;
            for (std::size_t stage = 0; stage < kStages; ++stage, rest /= kDepths.size())
                network[depthGene(stage)] = kDepths[rest % kDepths.size()];
            for (std::size_t block = 0; block < kBlocks; ++block) {
                const std::size_t stage = block / kBlocksPerStage;
                network[block] = kFixedKernels[stage];
                network[kFirstExpansion + block] = expansionOfDepth(network[depthGene(stage)]);
            }
            network[kResolution] = resolution;
            networks.push_back(std::move(network));
        }
    return networks;
}

} // namespace latency
