// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/fbnet.h"

#include "core/space/architecture_text.h"
#include "core/space/layer_drawing.h"

namespace latency
{

using namespace fbnet;

namespace
{

constexpr int kInputOperation = 9;
constexpr int kOutputOperation = 10;

ArchitectureDrawing::Weight weightOf(std::int16_t operation, const LayerCost& layer)
{
    using Weight = ArchitectureDrawing::Weight;
    if (operation == kSkip)
        return layer.kind == SkipLayer ? Weight::Free : Weight::Light;
    switch (kBlocks[static_cast<std::size_t>(operation)].expansion) {
    case 6:
        return Weight::Heavy;
    case 3:
        return Weight::Medium;
    default:
        return Weight::Light;
    }
}

} // namespace

const SpaceFacts& Fbnet::facts() const
{
    static const SpaceFacts facts = [] {
        SpaceFacts chains;
        chains.hasPublishedProxies = true;
        chains.hasProxiesPerJob = true;
        chains.hasPaperGraph = true;
        chains.images = "cifar100";
        return chains;
    }();
    return facts;
}

Fbnet::Fbnet()
{
    Position position;
    for (const Block& block : kBlocks) {
        position.values.push_back(static_cast<std::int16_t>(position.values.size()));
        position.labels.push_back(bottleneckLabel(block.kernel, block.expansion, block.groups));
    }
    position.values.push_back(kSkip);
    position.labels.emplace_back("skip");
    for (std::size_t i = 0; i < kLayers; ++i) {
        position.name = "layer " + std::to_string(i + 1);
        positions_.push_back(position);
    }
}

std::string Fbnet::description() const
{
    return "Networks of 22 layers, each one of eight inverted bottlenecks or a skip.";
}

std::string Fbnet::toText(ArchitectureView architecture) const
{
    return joinNumbers(architecture, '_');
}

Result<Architecture> Fbnet::fromText(std::string_view text) const
{
    Architecture architecture;
    const auto read =
        appendNumbers(architecture, text, '_', kLayers, positions_, name(), "operations");
    if (!read)
        return read.error();
    return architecture;
}

std::vector<std::string> Fbnet::spellings() const
{
    return {"7_2_6_1_5_4_8_3_7_2_1_5_0_4_8_7_2_6_1_5_4_8",
            "[7, 2, 6, 1, 5, 4, 8, 3, 7, 2, 1, 5, 0, 4, 8, 7, 2, 6, 1, 5, 4, 8]",
            "7-2-6-1-5-4-8-3-7-2-1-5-0-4-8-7-2-6-1-5-4-8",
            "['k5_e6', 'k3_e3', 'k5_e3', 'k3_e1_g2', 'k5_e1_g2', 'k5_e1', 'skip', 'k3_e6', "
            "'k5_e6', 'k3_e3', 'k3_e1_g2', 'k5_e1_g2', 'k3_e1', 'k5_e1', 'skip', 'k5_e6', "
            "'k3_e3', 'k5_e3', 'k3_e1_g2', 'k5_e1_g2', 'k5_e1', 'skip']",
            "{'op_idx_list': [7, 2, 6, 1, 5, 4, 8, 3, 7, 2, 1, 5, 0, 4, 8, 7, 2, 6, 1, 5, 4, 8]}"};
}

int Fbnet::graphOperationCount(GraphForm form) const
{
    return form == GraphForm::Paper ? 9 : 11;
}

ArchitectureGraph Fbnet::graph(ArchitectureView architecture, GraphForm form) const
{
    ArchitectureGraph graph;
    graph.operations.assign(architecture.begin(), architecture.end());
    const bool isChain = form == GraphForm::Corrected;
    if (isChain) {
        graph.operations.insert(graph.operations.begin(), kInputOperation);
        graph.operations.push_back(kOutputOperation);
    }
    const std::size_t nodes = graph.operations.size();
    graph.nodes = static_cast<int>(nodes);
    graph.adjacency.assign(nodes * nodes, 0);
    const std::size_t ahead = isChain ? 1 : 0;
    for (std::size_t i = 0; i + ahead < nodes; ++i)
        graph.adjacency[i * nodes + i + ahead] = 1;
    return graph;
}

std::vector<LayerCost> Fbnet::layers(ArchitectureView architecture) const
{
    return network_.layers(architecture);
}

Costs Fbnet::costs(ArchitectureView architecture) const
{
    return network_.costs(architecture);
}

ArchitectureDrawing Fbnet::drawing(ArchitectureView architecture) const
{
    static const auto all = places();
    ArchitectureDrawing drawing;
    for (std::size_t i = 0; i < kLayers; ++i) {
        const std::int16_t operation = architecture[i];
        const LayerCost& layer = network_.layer(i, operation);
        drawing.layers.push_back({positions_[i].labels[static_cast<std::size_t>(operation)],
                                  layerDetail(layer), all[i].stage,
                                  layer.costs.flops / network_.largestFlops(i),
                                  weightOf(operation, layer)});
    }
    return drawing;
}

} // namespace latency
