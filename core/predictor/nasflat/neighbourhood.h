#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <vector>

namespace latency::nasflat
{

/// Nodes that share a node's attention.
enum class AttentionMask {
    Predecessors, ///< predecessors; a node without any listens to itself
    Everyone      ///< all nodes of the graph, those without an edge with logit 0 (the reference)
};

/// Input rows of each node of a graph layer.
struct Neighbourhood {
    std::vector<int> self;     ///< [nodes] input row of the node itself
    std::vector<int> start{0}; ///< [nodes + 1] into `source`
    std::vector<int> source;   ///< input rows of the predecessors
    // For AttentionMask::Everyone: groups of input rows that belong to one graph.
    std::vector<int> group;          ///< [nodes]
    std::vector<int> memberStart{0}; ///< [groups + 1] into `member`
    std::vector<int> member;         ///< input rows

    [[nodiscard]] int nodes() const { return static_cast<int>(self.size()); }
    [[nodiscard]] int groups() const { return static_cast<int>(memberStart.size()) - 1; }

    void clear()
    {
        self.clear();
        start.assign(1, 0);
        source.clear();
        group.clear();
        memberStart.assign(1, 0);
        member.clear();
    }
    /// Ends the node whose predecessors were just added to `source`.
    void endNode(int selfRow, int groupIndex)
    {
        self.push_back(selfRow);
        start.push_back(static_cast<int>(source.size()));
        group.push_back(groupIndex);
    }
    void endGroup() { memberStart.push_back(static_cast<int>(member.size())); }
};

} // namespace latency::nasflat
