// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/graph_catalogue.h"

#include <algorithm>

namespace latency::nasflat
{

GraphCatalogue::GraphCatalogue(const LatencyTable& table, FbnetGraph form, NodeFeatures features)
    : features_(features)
{
    const SearchSpace& space = table.space();
    const bool hasPaperGraph = space.facts().hasPaperGraph;
    const GraphForm graphForm =
        hasPaperGraph && form == FbnetGraph::Paper ? GraphForm::Paper : GraphForm::Corrected;
    for (int architecture = 0; architecture < table.architectureCount(); ++architecture) {
        ArchitectureGraph graph = space.graph(table.architecture(architecture), graphForm);
        if (hasPaperGraph && form == FbnetGraph::Isolated) {
            std::ranges::fill(graph.adjacency, std::uint8_t{0});
            for (int node = 0; node < graph.nodes; ++node)
                graph.adjacency[static_cast<std::size_t>(node * graph.nodes + node)] = 1;
        }
        add(graph);
    }
    inputIsChosen_ = space.facts().resolution.has_value();
    operationCount_ = std::max(operationCount_, space.graphOperationCount(graphForm));
}

void GraphCatalogue::add(const ArchitectureGraph& graph)
{
    patternOf_.push_back(patternOf(graph));
    operations_.insert(operations_.end(), graph.operations.begin(), graph.operations.end());
    operationStart_.push_back(operations_.size());
    for (const int operation : graph.operations)
        operationCount_ = std::max(operationCount_, operation + 1);
}

int GraphCatalogue::patternOf(const ArchitectureGraph& graph)
{
    const auto [known, isNew] = known_.try_emplace(
        std::string(graph.adjacency.begin(), graph.adjacency.end()), patternCount());
    if (!isNew)
        return known->second;
    GraphPattern pattern;
    pattern.start.push_back(0);
    for (int node = 0; node < graph.nodes; ++node) {
        for (int from = 0; from < graph.nodes; ++from)
            if (graph.hasEdge(from, node))
                pattern.predecessor.push_back(from);
        const auto begin = static_cast<std::size_t>(pattern.start.back());
        pattern.context.push_back(
            contextOf(node, std::span(pattern.predecessor).subspan(begin), graph.nodes));
        pattern.start.push_back(static_cast<int>(pattern.predecessor.size()));
    }
    patterns_.push_back(std::move(pattern));
    return known->second;
}

int GraphCatalogue::contextOf(int node, std::span<const int> predecessors, int nodes)
{
    std::vector<int> key{nodes, featureRow(node)};
    for (const int predecessor : predecessors)
        key.push_back(featureRow(predecessor));
    const auto [known, isNew] = contexts_.try_emplace(std::move(key), firstLayer_.nodes());
    if (!isNew)
        return known->second;
    for (const int predecessor : predecessors)
        firstLayer_.source.push_back(featureRow(predecessor));
    firstLayer_.endNode(featureRow(node), firstLayer_.groups());
    for (int member = 0; member < nodes; ++member)
        firstLayer_.member.push_back(featureRow(member));
    firstLayer_.endGroup();
    featureRows_ = std::max(featureRows_, featureRow(nodes - 1) + 1);
    return known->second;
}

} // namespace latency::nasflat
