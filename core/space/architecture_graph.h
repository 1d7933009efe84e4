#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdint>
#include <string>
#include <vector>

namespace latency
{

/// A directed acyclic graph of operations, as the graph predictors read it.
struct ArchitectureGraph {
    int nodes = 0;
    std::vector<std::uint8_t> adjacency; ///< [nodes, nodes] row-major; 1 at (i, j) for an edge i→j
    std::vector<int> operations;         ///< [nodes] ids, 0..SearchSpace::graphOperationCount()-1

    [[nodiscard]] bool hasEdge(int from, int to) const
    {
        return adjacency[static_cast<std::size_t>(from * nodes + to)] != 0;
    }
    bool operator==(const ArchitectureGraph&) const = default;
};

/// Form of an architecture's graph (methods/spaces.md).
enum class GraphForm {
    Corrected, ///< NB201: pruned cell; FBNet and OFA: chain of layers between an input and an
               ///< output node
    Paper      ///< NB201: pruned cell; FBNet: 22 layers with the identity as adjacency
};

} // namespace latency
