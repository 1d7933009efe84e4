// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/ofa_mobilenet.h"

#include "core/space/architecture_text.h"
#include "core/space/layer_drawing.h"

#include <algorithm>

namespace latency
{

using namespace ofa;

namespace
{

constexpr int kInactiveOperation = 9;
constexpr int kOutputOperation = 10;
constexpr int kFirstInputOperation = 11;

Position numberPosition(const std::string& name, std::span<const std::int16_t> values,
                        const std::string& prefix)
{
    Position position{name, {values.begin(), values.end()}, {}};
    for (const std::int16_t value : values)
        position.labels.push_back(prefix + std::to_string(value));
    return position;
}

std::string blockName(std::size_t block)
{
    return "stage " + std::to_string(block / kBlocksPerStage + 1) + " block " +
           std::to_string(block % kBlocksPerStage + 1);
}

ArchitectureDrawing::Weight weightOf(int expansion)
{
    using Weight = ArchitectureDrawing::Weight;
    return expansion == 6 ? Weight::Heavy : expansion == 4 ? Weight::Medium : Weight::Light;
}

/// A block's kernel and expansion together; each depth and the resolution on its own.
std::vector<std::vector<std::size_t>> blockGenes()
{
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t block = 0; block < kBlocks; ++block)
        groups.push_back({block, kFirstExpansion + block});
    for (std::size_t i = kFirstDepth; i <= kResolution; ++i)
        groups.push_back({i});
    return groups;
}

} // namespace

const SpaceFacts& OfaMobileNet::facts() const
{
    static const SpaceFacts facts = [] {
        SpaceFacts networks;
        networks.resolution = kResolution;
        networks.geneGroups = blockGenes();
        return networks;
    }();
    return facts;
}

OfaMobileNet::OfaMobileNet()
{
    for (std::size_t i = 0; i < kBlocks; ++i)
        positions_.push_back(numberPosition(blockName(i) + " kernel", kKernels, "k"));
    for (std::size_t i = 0; i < kBlocks; ++i)
        positions_.push_back(numberPosition(blockName(i) + " expansion", kExpansions, "e"));
    for (std::size_t i = 0; i < kStages; ++i)
        positions_.push_back(
            numberPosition("stage " + std::to_string(i + 1) + " depth", kDepths, "d"));
    std::vector<std::int16_t> resolutions;
    for (std::size_t i = 0; i < kResolutions; ++i)
        resolutions.push_back(
            static_cast<std::int16_t>(kSmallestResolution + kResolutionStep * static_cast<int>(i)));
    positions_.push_back(numberPosition("resolution", resolutions, "r"));
}

std::string OfaMobileNet::description() const
{
    return "MobileNetV3 networks of five stages with two to four inverted bottlenecks each, and an "
           "image size.";
}

Architecture OfaMobileNet::sameNetwork(ArchitectureView architecture) const
{
    Architecture network(architecture.begin(), architecture.end());
    for (std::size_t block = 0; block < kBlocks; ++block) {
        if (isActive(network, block))
            continue;
        network[block] = kKernels.front();
        network[kFirstExpansion + block] = kExpansions.front();
    }
    return network;
}

std::string OfaMobileNet::toText(ArchitectureView architecture) const
{
    return "ks=" + joinNumbers(architecture.subspan(0, kBlocks), ',') +
           ";e=" + joinNumbers(architecture.subspan(kFirstExpansion, kBlocks), ',') +
           ";d=" + joinNumbers(architecture.subspan(kFirstDepth, kStages), ',') +
           ";r=" + std::to_string(architecture[kResolution]);
}

Result<Architecture> OfaMobileNet::fromText(std::string_view text) const
{
    struct Part {
        std::string_view key;
        std::size_t count;
        const char* noun;
    };
    constexpr std::array<Part, 4> parts{{{"ks=", kBlocks, "kernels"},
                                         {"e=", kBlocks, "expansions"},
                                         {"d=", kStages, "depths"},
                                         {"r=", 1, "resolutions"}}};
    const Error formError{"ofa: the network " + inQuotes(text) +
                          " is not of the form ks=20 kernels;e=20 expansions;d=5 depths;r=size."};
    const std::vector<std::string_view> given = splitText(text, ';');
    if (given.size() != parts.size())
        return formError;
    Architecture architecture;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& [key, count, noun] = parts[i];
        if (!given[i].starts_with(key))
            return formError;
        const auto read = appendNumbers(architecture, given[i].substr(key.size()), ',', count,
                                        positions_, name(), noun);
        if (!read)
            return read.error();
    }
    return architecture;
}

std::vector<std::string> OfaMobileNet::spellings() const
{
    return {
        "ks=7,7,3,3,5,3,7,3,3,3,5,5,3,5,3,3,7,3,3,3;e=3,4,3,3,4,3,3,3,6,6,4,3,3,3,3,3,3,3,3,3;"
        "d=2,3,4,2,3;r=192",
        "{'ks': [7, 7, 3, 3, 5, 3, 7, 3, 3, 3, 5, 5, 3, 5, 3, 3, 7, 3, 3, 3], 'e': [3, 4, 3, 3, 4, "
        "3, 3, 3, 6, 6, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3], 'd': [2, 3, 4, 2, 3], 'r': [192]}",
        "{'ks': [7, 7, None, None, 5, 3, 7, None, 3, 3, 5, 5, 3, 5, None, None, 7, 3, 3, None], "
        "'e': [3, 4, None, None, 4, 3, 3, None, 6, 6, 4, 3, 3, 3, None, None, 3, 3, 3, None], "
        "'d': [2, 3, 4, 2, 3], 'r': 192}",
        "{\"ks\": [7, 7, 5, 3, 7, 3, 3, 5, 5, 3, 5, 7, 3, 3], \"e\": [3, 4, 4, 3, 3, 6, 6, 4, 3, "
        "3, "
        "3, 3, 3, 3], \"d\": [2, 3, 4, 2, 3], \"r\": 192}",
        "[7, 7, 0, 0, 5, 3, 7, 0, 3, 3, 5, 5, 3, 5, 0, 0, 7, 3, 3, 0, 3, 4, 0, 0, 4, 3, 3, 0, 6, "
        "6, "
        "4, 3, 3, 3, 0, 0, 3, 3, 3, 0, 2, 3, 4, 2, 3, 192]"};
}

int OfaMobileNet::graphOperationCount(GraphForm /*form*/) const
{
    return kFirstInputOperation + static_cast<int>(kResolutions);
}

ArchitectureGraph OfaMobileNet::graph(ArchitectureView architecture, GraphForm /*form*/) const
{
    constexpr std::size_t nodes = kBlocks + 2;
    ArchitectureGraph graph;
    graph.nodes = static_cast<int>(nodes);
    graph.adjacency.assign(nodes * nodes, 0);
    graph.operations.assign(nodes, kInactiveOperation);
    graph.operations.front() =
        kFirstInputOperation + static_cast<int>(resolutionIndex(architecture));
    graph.operations.back() = kOutputOperation;
    std::size_t last = 0;
    for (std::size_t i = 0; i < kBlocks; ++i) {
        if (!isActive(architecture, i))
            continue;
        graph.operations[i + 1] = static_cast<int>(blockChoice(architecture, i));
        graph.adjacency[last * nodes + i + 1] = 1;
        last = i + 1;
    }
    graph.adjacency[last * nodes + nodes - 1] = 1;
    return graph;
}

int OfaMobileNet::oneHotWidth() const
{
    return static_cast<int>(6 * kBlocks + kResolutions);
}

void OfaMobileNet::oneHot(ArchitectureView architecture, std::span<float> row) const
{
    std::ranges::fill(row, 0.0F);
    for (std::size_t i = 0; i < kBlocks; ++i) {
        if (!isActive(architecture, i))
            continue;
        const std::size_t choice = blockChoice(architecture, i);
        row[3 * i + choice / 3] = 1.0F;
        row[3 * (kBlocks + i) + choice % 3] = 1.0F;
    }
    row[6 * kBlocks + resolutionIndex(architecture)] = 1.0F;
}

std::vector<LayerCost> OfaMobileNet::layers(ArchitectureView architecture) const
{
    return network_.layers(architecture);
}

Costs OfaMobileNet::costs(ArchitectureView architecture) const
{
    return network_.costs(architecture);
}

ArchitectureDrawing OfaMobileNet::drawing(ArchitectureView architecture) const
{
    ArchitectureDrawing drawing;
    for (std::size_t i = 0; i < kBlocks; ++i) {
        ArchitectureDrawing::Layer drawn;
        drawn.stage = static_cast<int>(i / kBlocksPerStage);
        if (isActive(architecture, i)) {
            const LayerCost layer = network_.block(architecture, i);
            const int expansion = architecture[kFirstExpansion + i];
            drawn.label = bottleneckLabel(architecture[i], expansion);
            drawn.detail = layerDetail(layer);
            drawn.size = layer.costs.flops / network_.largestFlops(architecture, i);
            drawn.weight = weightOf(expansion);
        } else {
            drawn.label = "off";
            drawn.detail = blockName(i) + " is beyond the depth of its stage.";
            drawn.weight = ArchitectureDrawing::Weight::Absent;
        }
        drawing.layers.push_back(std::move(drawn));
    }
    return drawing;
}

} // namespace latency
