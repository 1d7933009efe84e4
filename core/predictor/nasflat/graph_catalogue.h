#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/dataset/table/latency_table.h"
#include "core/predictor/nasflat/neighbourhood.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace latency::nasflat
{

/// Graph of an FBNet network; other spaces have one form only.
enum class FbnetGraph {
    Chain,    ///< layer follows layer, between an input and an output node
    Isolated, ///< the chain's nodes, each with an edge to itself only
    Paper     ///< 22 nodes with an edge to itself each; the first and the last layer are lost
};

/// Features of a node besides its operation and device.
enum class NodeFeatures {
    Position, ///< a learned row for each place in the graph
    Shared    ///< one for the first node and one for all others (the reference)
};

/// One adjacency, shared by all architectures that have it.
struct GraphPattern {
    std::vector<int> start;       ///< [nodes + 1] into `predecessor`
    std::vector<int> predecessor; ///< nodes with an edge to this one
    std::vector<int> context;     ///< [nodes] its row of GraphCatalogue::firstLayer

    [[nodiscard]] int nodes() const { return static_cast<int>(start.size()) - 1; }
};

/// The graphs of all architectures of a table, each adjacency once.
class GraphCatalogue
{
public:
    explicit GraphCatalogue(NodeFeatures features) : features_(features) {}
    GraphCatalogue(const LatencyTable& table, FbnetGraph form, NodeFeatures features);

    /// Appends one architecture.
    void add(const ArchitectureGraph& graph);

    [[nodiscard]] int operationCount() const { return operationCount_; }
    /// True if the input node represents a choice (OFA's resolution), so that it has an operation
    /// and a device like any inner node.
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

    /// Sets a supplement to the architectures' graphs.
    ///
    /// encoding  [architectures, any]
    void supplement(FloatMatrix encoding) { supplement_ = std::move(encoding); }
    [[nodiscard]] int supplementColumns() const { return static_cast<int>(supplement_.columns()); }
    [[nodiscard]] std::span<const float> supplement(int architecture) const
    {
        return supplement_.row(static_cast<std::size_t>(architecture));
    }

    /// Rows of node features the graphs need.
    [[nodiscard]] int featureRows() const { return featureRows_; }

    /// The first layer of a trunk depends on a node's place and edges only; nodes of all graphs
    /// that agree in these share a row. Inputs are the rows of node features.
    [[nodiscard]] const Neighbourhood& firstLayer() const { return firstLayer_; }

private:
    [[nodiscard]] int featureRow(int node) const
    {
        return features_ == NodeFeatures::Position ? node : node == 0 ? 0 : 1;
    }
    int contextOf(int node, std::span<const int> predecessors, int nodes);
    int patternOf(const ArchitectureGraph& graph);

    NodeFeatures features_;
    std::vector<GraphPattern> patterns_;
    std::map<std::string, int> known_;         // by adjacency
    std::map<std::vector<int>, int> contexts_; // by nodes, own and predecessors' feature rows
    Neighbourhood firstLayer_;
    std::vector<int> patternOf_;                 // [architectures]
    std::vector<std::size_t> operationStart_{0}; // [architectures + 1]
    std::vector<int> operations_;
    FloatMatrix supplement_;
    int operationCount_ = 0;
    int featureRows_ = 2;
    bool inputIsChosen_ = false;
};

} // namespace latency::nasflat
