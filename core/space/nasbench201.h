#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/nasbench201_cell.h"
#include "core/space/nasbench201_network.h"
#include "core/space/search_space.h"

namespace latency
{

/// NAS-Bench-201 (Dong and Yang, 2020): 15 625 cells of six edges with five operations.
///
/// An architecture has one `nasbench201::Operation` per edge, in the order (0→1) (0→2) (1→2) (0→3)
/// (1→3) (2→3). Its text form is the benchmark's own: `|op~0|+|op~0|op~1|+|op~0|op~1|op~2|`.
///
/// Graph: node 0 is the input, 1…6 are the edges, 7 is the output; skips are contracted and nodes
/// that input or output cannot reach lose their edges, as in BRP-NAS and NASFLAT. Operation ids are
/// NASFLAT's: output 0, input 1, avg pool 2, conv 1×1 3, conv 3×3 4, none 5, skip 6. Dead nodes
/// keep their operation id. Both graph forms are this one.
class NasBench201 final : public SearchSpace
{
public:
    NasBench201();

    [[nodiscard]] std::string name() const override { return "nasbench201"; }
    [[nodiscard]] std::string title() const override { return "NAS-Bench-201"; }
    [[nodiscard]] std::string description() const override;
    [[nodiscard]] std::string networkNoun() const override { return "cell"; }
    [[nodiscard]] const std::vector<Position>& positions() const override { return positions_; }
    [[nodiscard]] const SpaceFacts& facts() const override;

    [[nodiscard]] std::string toText(ArchitectureView architecture) const override;
    [[nodiscard]] Result<Architecture> fromText(std::string_view text) const override;

    [[nodiscard]] std::vector<std::string> spellings() const override;

    [[nodiscard]] Architecture sameFunction(ArchitectureView architecture) const override;

    /// The benchmark's own numbers, 0 to 15624.
    [[nodiscard]] int officialCount() const override { return nasbench201::kCellCount; }
    [[nodiscard]] Architecture officialArchitecture(int number) const override;
    [[nodiscard]] int officialNumber(ArchitectureView architecture) const override;

    [[nodiscard]] int graphOperationCount(GraphForm form) const override;
    [[nodiscard]] ArchitectureGraph graph(ArchitectureView architecture,
                                          GraphForm form) const override;

    [[nodiscard]] std::vector<LayerCost> layers(ArchitectureView architecture) const override;
    [[nodiscard]] Costs costs(ArchitectureView architecture) const override;

    [[nodiscard]] ArchitectureDrawing drawing(ArchitectureView architecture) const override;

private:
    std::vector<Position> positions_;
    NasBench201Network network_;
};

} // namespace latency
