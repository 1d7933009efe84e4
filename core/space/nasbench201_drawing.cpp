// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/nasbench201.h"
#include "core/space/nasbench201_cell.h"

namespace latency
{

using namespace nasbench201;

ArchitectureDrawing NasBench201::drawing(ArchitectureView architecture) const
{
    using Weight = ArchitectureDrawing::Weight;
    constexpr std::array<Weight, 5> weights{Weight::Absent, Weight::Free, Weight::Medium,
                                            Weight::Heavy, Weight::Light};
    ArchitectureDrawing drawing;
    drawing.nodes = {{"in", 0.0, 0.5}, {"1", 0.33, 0.0}, {"2", 0.67, 1.0}, {"out", 1.0, 0.5}};
    const std::array<bool, 6> dead = deadEdges(architecture);
    for (std::size_t i = 0; i < kCellEdges.size(); ++i) {
        const auto operation = static_cast<std::size_t>(architecture[i]);
        drawing.edges.push_back({kCellEdges[i].from, kCellEdges[i].to,
                                 positions_[i].labels[operation], weights[operation], dead[i]});
    }
    return drawing;
}

} // namespace latency
