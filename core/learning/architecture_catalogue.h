#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/learning/architecture_batch.h"
#include "core/space/search_space.h"

#include <array>
#include <span>
#include <vector>

namespace latency
{

/// How architectures enter a network.
enum class TrunkKind {
    Dense, ///< dense layers on one-hots: FBNet and OFA
    Graph  ///< graph layers on the cell: NAS-Bench-201
};

/// What decides the sizes of a network's trunk.
struct TrunkShape {
    TrunkKind trunk = TrunkKind::Dense;
    int inputWidth = 0; ///< columns of an architecture's, or a node's, row
    bool operator==(const TrunkShape&) const = default;
};

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

    [[nodiscard]] const TrunkShape& shape() const { return shape_; }
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

    TrunkShape shape_;
    FloatMatrix dense_;
    std::vector<Node> nodes_;
    BasicMatrix<int> cells_; ///< [architectures, nodes]: places in nodes_
};

} // namespace latency
