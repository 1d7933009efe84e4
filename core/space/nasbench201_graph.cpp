// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/nasbench201.h"
#include "core/space/nasbench201_cell.h"

#include <array>
#include <cstdint>

namespace latency
{

using namespace nasbench201;

namespace
{

constexpr int kNodes = 8;
constexpr int kOutput = 7;
constexpr std::array<int, 5> kGraphOperations{5, 6, 3, 4, 2}; // by nasbench201::Operation

/// A set of nodes as bits.
using NodeSet = std::uint8_t;

constexpr NodeSet bit(int node)
{
    return static_cast<NodeSet>(1U << static_cast<unsigned>(node));
}

/// The successors of every node. All edges go to higher numbers.
using Successors = std::array<NodeSet, kNodes>;

NodeSet predecessorsOf(int node, const Successors& successors)
{
    NodeSet found = 0;
    for (int from = 0; from < node; ++from) {
        if (successors[static_cast<std::size_t>(from)] & bit(node))
            found = static_cast<NodeSet>(found | bit(from));
    }
    return found;
}

void disconnect(int node, Successors& successors)
{
    for (NodeSet& set : successors)
        set = static_cast<NodeSet>(set & ~bit(node));
    successors[static_cast<std::size_t>(node)] = 0;
}

/// Contracts the node: connects its predecessors directly with its successors.
void contract(int node, Successors& successors)
{
    const NodeSet after = successors[static_cast<std::size_t>(node)];
    const NodeSet before = predecessorsOf(node, successors);
    disconnect(node, successors);
    for (int from = 0; from < node; ++from) {
        NodeSet& set = successors[static_cast<std::size_t>(from)];
        if (before & bit(from))
            set = static_cast<NodeSet>(set | after);
    }
}

/// Disconnects nodes that the input does not reach or that do not reach the output.
void prune(Successors& successors)
{
    NodeSet reached = bit(0);
    for (int node = 0; node < kNodes; ++node) {
        if (reached & bit(node))
            reached = static_cast<NodeSet>(reached | successors[static_cast<std::size_t>(node)]);
    }
    NodeSet reaching = bit(kOutput);
    for (int node = kOutput; node-- > 0;) {
        if (successors[static_cast<std::size_t>(node)] & reaching)
            reaching = static_cast<NodeSet>(reaching | bit(node));
    }
    for (int node = 0; node < kNodes; ++node) {
        if (!(reached & reaching & bit(node)))
            disconnect(node, successors);
    }
}

} // namespace

int NasBench201::graphOperationCount(GraphForm /*form*/) const
{
    return 7;
}

ArchitectureGraph NasBench201::graph(ArchitectureView architecture, GraphForm /*form*/) const
{
    Successors successors{static_cast<NodeSet>(bit(1) | bit(2) | bit(4)),
                          static_cast<NodeSet>(bit(3) | bit(5)),
                          bit(6),
                          bit(6),
                          bit(kOutput),
                          bit(kOutput),
                          bit(kOutput),
                          0};
    ArchitectureGraph graph;
    graph.nodes = kNodes;
    graph.operations.assign(kNodes, 0);
    graph.operations[0] = 1;
    for (int edge = 0; edge < 6; ++edge) {
        const std::int16_t operation = architecture[static_cast<std::size_t>(edge)];
        graph.operations[static_cast<std::size_t>(edge + 1)] =
            kGraphOperations[static_cast<std::size_t>(operation)];
        if (operation == None)
            disconnect(edge + 1, successors);
        else if (operation == SkipConnect)
            contract(edge + 1, successors);
    }
    prune(successors);
    graph.adjacency.assign(kNodes * kNodes, 0);
    for (int from = 0; from < kNodes; ++from) {
        for (int to = 0; to < kNodes; ++to) {
            if (successors[static_cast<std::size_t>(from)] & bit(to))
                graph.adjacency[static_cast<std::size_t>(from * kNodes + to)] = 1;
        }
    }
    return graph;
}

} // namespace latency
