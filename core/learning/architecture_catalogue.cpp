// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/architecture_catalogue.h"

#include "core/space/nasbench201_cell.h"

#include <algorithm>
#include <map>

namespace latency
{
namespace
{

constexpr int cellColumnCount = 8;
constexpr int outputNode = 7;
constexpr int globalNode = 8;

std::vector<float> fbnetEncoding(ArchitectureView network)
{
    constexpr int skip = 8;
    constexpr std::size_t columns = 6;
    std::vector<float> row(network.size() * columns);
    for (std::size_t layer = 0; layer < network.size(); ++layer) {
        const int operation = network[layer];
        if (operation == skip)
            continue;
        row[layer * columns + (operation < 4 ? 0 : 1)] = 1.0F;
        row[layer * columns + 2 + static_cast<std::size_t>(operation % 4)] = 1.0F;
    }
    return row;
}

/// What HELP's authors fixed for the input of one search space.
struct SpaceInput {
    std::string_view space;
    TrunkKind trunk = TrunkKind::Dense; ///< Graph reads the cells of NAS-Bench-201
    /// One row of the dense trunk's input; null for the space's own one-hot.
    std::vector<float> (*encode)(ArchitectureView architecture) = nullptr;
};

SpaceInput inputOf(const SearchSpace& space)
{
    for (const SpaceInput& input : {SpaceInput{"nasbench201", TrunkKind::Graph},
                                    SpaceInput{"fbnet", TrunkKind::Dense, fbnetEncoding}})
        if (input.space == space.name())
            return input;
    return {};
}

} // namespace

std::vector<float> denseEncoding(const SearchSpace& space, ArchitectureView architecture)
{
    const SpaceInput input = inputOf(space);
    if (input.encode)
        return input.encode(architecture);
    std::vector<float> row(static_cast<std::size_t>(space.oneHotWidth()));
    space.oneHot(architecture, row);
    return row;
}

std::array<int, cellNodes> cellColumns(ArchitectureView cell)
{
    using namespace nasbench201;
    std::array<int, cellNodes> columns{};
    columns[outputNode] = 6;
    columns[globalNode] = 7;
    for (std::size_t edge = 0; edge < cell.size(); ++edge)
        switch (cell[edge]) {
        case AveragePool3x3:
            columns[edge + 1] = 1;
            break;
        case Conv1x1:
            columns[edge + 1] = 2;
            break;
        case Conv3x3:
            columns[edge + 1] = 3;
            break;
        case None:
            columns[edge + 1] = 4;
            break;
        case SkipConnect:
            columns[edge + 1] = 5;
            break;
        }
    return columns;
}

const std::array<std::vector<int>, cellNodes>& cellNeighbours()
{
    static const std::array<std::vector<int>, cellNodes> seen{{{0},
                                                               {1, 0},
                                                               {2, 0},
                                                               {3, 1},
                                                               {4, 0},
                                                               {5, 1},
                                                               {6, 2, 3},
                                                               {7, 4, 5, 6},
                                                               {8, 0, 1, 2, 3, 4, 5, 6, 7}}};
    return seen;
}

ArchitectureCatalogue::ArchitectureCatalogue(const SearchSpace& space,
                                             const ArchitectureMatrix& architectures)
{
    if (inputOf(space).trunk == TrunkKind::Graph) {
        shape_ = {TrunkKind::Graph, cellColumnCount};
        addCells(architectures);
        return;
    }
    for (std::size_t i = 0; i < architectures.rows(); ++i) {
        const std::vector<float> row = denseEncoding(space, architectures.row(i));
        if (dense_.isEmpty())
            dense_ = FloatMatrix(architectures.rows(), row.size());
        std::ranges::copy(row, dense_.row(i).begin());
    }
    shape_ = {TrunkKind::Dense, static_cast<int>(dense_.columns())};
}

void ArchitectureCatalogue::addCells(const ArchitectureMatrix& architectures)
{
    cells_ = BasicMatrix<int>(architectures.rows(), cellNodes);
    // A node is identified by its operation and the other nodes it attends to.
    std::map<std::pair<int, std::vector<int>>, int> known;
    for (std::size_t i = 0; i < architectures.rows(); ++i) {
        const std::span<int> cell = cells_.row(i);
        const auto columns = cellColumns(architectures.row(i));
        for (std::size_t node = 0; node < cellNodes; ++node) {
            std::vector<int> others;
            for (const int seen : cellNeighbours()[node])
                if (seen != static_cast<int>(node))
                    others.push_back(cell[static_cast<std::size_t>(seen)]);
            std::ranges::sort(others);
            const auto [place, isNew] =
                known.try_emplace({columns[node], others}, static_cast<int>(nodes_.size()));
            cell[node] = place->second;
            if (!isNew)
                continue;
            others.insert(others.begin(), place->second);
            nodes_.push_back({columns[node], std::move(others)});
        }
    }
}

template <class Real>
void ArchitectureCatalogue::gatherCells(std::span<const int> architectures,
                                        ArchitectureBatch<Real>& into) const
{
    std::vector<int> used;
    for (const int architecture : architectures) {
        const auto cell = cells_.row(static_cast<std::size_t>(architecture));
        used.insert(used.end(), cell.begin(), cell.end());
    }
    std::ranges::sort(used);
    used.erase(std::ranges::unique(used).begin(), used.end());
    const auto rowOf = [&](int node) {
        return static_cast<int>(std::ranges::lower_bound(used, node) - used.begin());
    };
    into.rows = static_cast<int>(used.size());
    into.values.assign(used.size() * cellColumnCount, Real(0));
    into.neighbours.clear();
    into.readout.clear();
    for (std::size_t row = 0; row < used.size(); ++row) {
        for (const int seen : nodes_[static_cast<std::size_t>(used[row])].seen) {
            into.neighbours.members.push_back(rowOf(seen));
            const int column = nodes_[static_cast<std::size_t>(seen)].column;
            into.values[row * cellColumnCount + static_cast<std::size_t>(column)] += Real(1);
        }
        into.neighbours.close();
    }
    for (const int architecture : architectures) {
        for (const int node : cells_.row(static_cast<std::size_t>(architecture)))
            into.readout.members.push_back(rowOf(node));
        into.readout.close();
    }
}

template <class Real>
void ArchitectureCatalogue::gather(std::span<const int> architectures,
                                   ArchitectureBatch<Real>& into) const
{
    into.architectures = static_cast<int>(architectures.size());
    into.columns = shape_.inputWidth;
    if (shape_.trunk == TrunkKind::Graph)
        return gatherCells(architectures, into);
    into.rows = into.architectures;
    into.values.clear();
    into.neighbours.clear();
    into.readout.clear();
    for (const int architecture : architectures)
        for (const float value : dense_.row(static_cast<std::size_t>(architecture)))
            into.values.push_back(static_cast<Real>(value));
}

template void ArchitectureCatalogue::gather(std::span<const int>, ArchitectureBatch<float>&) const;
template void ArchitectureCatalogue::gather(std::span<const int>, ArchitectureBatch<double>&) const;

} // namespace latency
