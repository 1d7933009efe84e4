// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/adjacency_encoding.h"

#include "core/encoding/encode_rows.h"

namespace latency
{

namespace
{

struct GraphSize {
    int nodes = 0;
    int operations = 0;

    [[nodiscard]] std::size_t width() const
    {
        return static_cast<std::size_t>(nodes * (nodes - 1) / 2 + nodes * operations);
    }
};

// All corrected graphs of a space have the same number of nodes.
GraphSize graphSize(const SearchSpace& space)
{
    Architecture any;
    for (const Position& position : space.positions())
        any.push_back(position.values.front());
    return {space.graph(any, GraphForm::Corrected).nodes,
            space.graphOperationCount(GraphForm::Corrected)};
}

void flatten(const ArchitectureGraph& graph, int operations, std::span<float> row)
{
    std::size_t column = 0;
    for (int from = 0; from < graph.nodes; ++from)
        for (int to = from + 1; to < graph.nodes; ++to)
            row[column++] = graph.hasEdge(from, to) ? 1.0F : 0.0F;
    for (const int operation : graph.operations) {
        row[column + static_cast<std::size_t>(operation)] = 1.0F;
        column += static_cast<std::size_t>(operations);
    }
}

} // namespace

const MethodInfo& AdjacencyEncoding::info() const
{
    static const MethodInfo info{
        .name = "adjacency",
        .title = "Adjacency and operations",
        .description = "Edges of the graph and the operation of each node, as ones and zeros.",
        .source = "White et al., A Study on Encodings for Neural Architecture Search (2007.04965)",
        .spaces = spacesWith(&SpaceFacts::hasGraph),
        .options = {}};
    return info;
}

Outcome<FloatMatrix> AdjacencyEncoding::encode(const LatencyTable& table,
                                               const RunControl<EncodingProgress>& control) const
{
    const SearchSpace& space = table.space();
    const GraphSize size = graphSize(space);
    return encodeRows(
        table, size.width(), control, [&](ArchitectureView architecture, std::span<float> row) {
            flatten(space.graph(architecture, GraphForm::Corrected), size.operations, row);
        });
}

std::vector<std::string> AdjacencyEncoding::columns(const SearchSpace& space) const
{
    const GraphSize size = graphSize(space);
    std::vector<std::string> names;
    for (int from = 0; from < size.nodes; ++from)
        for (int to = from + 1; to < size.nodes; ++to)
            names.push_back("edge " + std::to_string(from) + "→" + std::to_string(to));
    for (int node = 0; node < size.nodes; ++node)
        for (int operation = 0; operation < size.operations; ++operation)
            names.push_back("node " + std::to_string(node) + " operation " +
                            std::to_string(operation));
    return names;
}

} // namespace latency
