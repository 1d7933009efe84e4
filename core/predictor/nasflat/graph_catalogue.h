#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/latency_table.h"
#include "core/predictor/nasflat/neighbourhood.h"

#include <map>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace latency::nasflat
{

/// Which graph stands for a FBNet network; other spaces have one form only.
enum class FbnetGraph {
    Chain,    ///< layer follows layer, between an input and an output node
    Isolated, ///< the chain's nodes, each with an edge to itself only
    Paper     ///< 22 nodes with an edge to itself each; the first and the last layer are lost
};

/// One adjacency, shared by every architecture that has it.
struct GraphPattern {
    std::vector<int> start;       ///< [nodes + 1] into `predecessor`
    std::vector<int> predecessor; ///< nodes with an edge to this one
    /// [nodes] Node features are the same for all nodes but the first, so what the first layer of a
    /// trunk gathers depends on little: its rows in firstLayer().
    std::vector<int> context;

    [[nodiscard]] int nodes() const { return static_cast<int>(start.size()) - 1; }
};

/// The graphs of all architectures of a table, each adjacency once.
class GraphCatalogue
{
public:
    GraphCatalogue() = default;
    GraphCatalogue(const LatencyTable& table, FbnetGraph form);

    /// Appends one architecture.
    void add(const ArchitectureGraph& graph);

    [[nodiscard]] int operationCount() const { return operationCount_; }
    /// True where the input node stands for a choice (OFA's resolution), so that it has an
    /// operation and a device like any node in the middle.
    [[nodiscard]] bool inputIsChosen() const { return inputIsChosen_; }
    [[nodiscard]] const GraphPattern& pattern(int architecture) const
    {
        return patterns_[static_cast<std::size_t>(
            patternOf_[static_cast<std::size_t>(architecture)])];
    }
    [[nodiscard]] std::span<const int> operations(int architecture) const
    {
        const auto at = static_cast<std::size_t>(architecture);
        return std::span(operations_)
            .subspan(operationStart_[at], operationStart_[at + 1] - operationStart_[at]);
    }
    [[nodiscard]] int patternCount() const { return static_cast<int>(patterns_.size()); }

    /// The distinct neighbourhoods in the first layer of a trunk, over the two distinct input rows:
    /// 0 for the first node, 1 for any other.
    [[nodiscard]] const Neighbourhood& firstLayer() const { return firstLayer_; }

private:
    int contextOf(bool isFirst, int fromFirst, int fromRest, int nodes);
    int patternOf(const ArchitectureGraph& graph);

    std::vector<GraphPattern> patterns_;
    std::map<std::string, int> known_; // by adjacency
    std::map<std::tuple<bool, int, int, int>, int> contexts_;
    Neighbourhood firstLayer_;
    std::vector<int> patternOf_;                 // [architectures]
    std::vector<std::size_t> operationStart_{0}; // [architectures + 1]
    std::vector<int> operations_;
    int operationCount_ = 0;
    bool inputIsChosen_ = false;
};

} // namespace latency::nasflat
