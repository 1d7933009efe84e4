#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/predictor/help/architecture_batch.h"
#include "core/predictor/help/network_parameters.h"

#include <array>
#include <span>
#include <vector>

namespace latency::help
{

/// HELP's encoding of one architecture (methods/help.md §1).
///
/// fbnet        132 = 22 layers × [k3, k5, e1, e1_g2, e3, e6]; skips are zeros
/// ofa          145 = 20 × kernel, 20 × expansion, resolution; inactive blocks are zeros
/// nasbench201  columns of the nine nodes, as `cellColumns`
std::vector<float> denseEncoding(const SearchSpace& space, ArchitectureView architecture);

inline constexpr int cellNodes = 9; ///< input, six edges, output, global
/// Column of each node among [input, avg_pool, conv1x1, conv3x3, none, skip, output, global].
std::array<int, cellNodes> cellColumns(ArchitectureView cell);
/// The nodes that node i attends to, itself first: its predecessors in the line graph of the cell;
/// all for the global node.
const std::array<std::vector<int>, cellNodes>& cellNeighbours();

/// Architectures of a space in HELP's encoding, such as all of a table. Equal nodes of cells are
/// stored once: the second trunk form of methods/help.md §7.
class ArchitectureCatalogue
{
public:
    /// architectures  [architectures, positions of the space]
    ArchitectureCatalogue(const SearchSpace& space, const ArchitectureMatrix& architectures);
    explicit ArchitectureCatalogue(const LatencyTable& table)
        : ArchitectureCatalogue(table.space(), table.architectures())
    {
    }

    [[nodiscard]] const NetworkShape& shape() const { return shape_; }
    /// Replaces `into`.
    template <class Real>
    void gather(std::span<const int> architectures, ArchitectureBatch<Real>& into) const;

private:
    struct Node {
        int column = 0;
        std::vector<int> seen; ///< nodes, itself first
    };
    void addCells(const ArchitectureMatrix& architectures);
    template <class Real>
    void gatherCells(std::span<const int> architectures, ArchitectureBatch<Real>& into) const;

    NetworkShape shape_;
    FloatMatrix dense_;
    std::vector<Node> nodes_;
    BasicMatrix<int> cells_; ///< [architectures, nodes]: places in nodes_
};

} // namespace latency::help
