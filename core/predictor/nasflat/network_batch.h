#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/nasflat/graph_catalogue.h"
#include "core/predictor/nasflat/network_parameters.h"

#include <span>
#include <vector>

namespace latency::nasflat
{

/// One architecture on one device.
struct Sample {
    int architecture = 0;
    int device = 0; ///< row of the network's device table
};

/// The distinct rows the network computes for a batch.
///
/// A node's *entry* is its operation and device: entry 0 is that of every input node (zeros) unless
/// GraphCatalogue::inputIsChosen, 1 that of every output node, 2 + device · operations + operation
/// that of the others, as on device 0 where nodes do not see it. Two nodes with the same
/// first-layer context and entry have the same output of the first refinement layer: one row of the
/// *table*.
class NetworkBatch
{
public:
    void assign(const GraphCatalogue& catalogue, std::span<const Sample> samples,
                AttentionMask mask, HardwarePlace hardware);

    [[nodiscard]] int graphs() const { return static_cast<int>(rowStart.size()) - 1; }
    [[nodiscard]] int rows() const { return rowStart.back(); }
    [[nodiscard]] int tableRows() const { return static_cast<int>(tableEntry.size()); }

    std::vector<int> rowStart{0};  ///< [graphs + 1] first row of each graph
    std::vector<int> entry;        ///< [rows]
    std::vector<int> context;      ///< [rows] row of GraphCatalogue::firstLayer
    Neighbourhood nodes;           ///< over rows, a group a graph
    std::vector<int> tableEntry;   ///< [table rows]
    std::vector<int> tableContext; ///< [table rows]
    Neighbourhood outputNodes;     ///< one per graph, over table rows

private:
    void addGraph(const GraphPattern& pattern, std::span<const int> operations, int firstEntry,
                  bool inputIsChosen);
    void addOutputNode(const GraphPattern& pattern, int firstRow, AttentionMask mask);
    int tableRow(int row);

    std::vector<int> tableRowOf_; // [contexts · entries], -1 for none
    std::size_t entries_ = 0;
};

} // namespace latency::nasflat
