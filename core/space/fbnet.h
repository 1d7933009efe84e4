#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/fbnet_network.h"
#include "core/space/search_space.h"

namespace latency
{

/// FBNet (Wu et al., 2019) as HELP samples it: 22 layers, each one of eight inverted bottlenecks or
/// a skip.
///
/// An architecture has one operation id per layer: k3_e1 0, k3_e1_g2 1, k3_e3 2, k3_e6 3, k5_e1 4,
/// k5_e1_g2 5, k5_e3 6, k5_e6 7, skip 8. Its text form is the ids with "_" between them.
///
/// Corrected graph: input node, 22 layers, output node in a chain; the layers' operation ids are
/// their own, input is 9, output 10. Paper graph: the 22 layers with the identity as adjacency.
class Fbnet final : public SearchSpace
{
public:
    Fbnet();

    [[nodiscard]] std::string name() const override { return "fbnet"; }
    [[nodiscard]] std::string title() const override { return "FBNet"; }
    [[nodiscard]] std::string description() const override;
    [[nodiscard]] std::string networkNoun() const override { return "network"; }
    [[nodiscard]] const std::vector<Position>& positions() const override { return positions_; }
    [[nodiscard]] const SpaceFacts& facts() const override;

    [[nodiscard]] std::string toText(ArchitectureView architecture) const override;
    [[nodiscard]] Result<Architecture> fromText(std::string_view text) const override;
    [[nodiscard]] std::vector<std::string> spellings() const override;

    [[nodiscard]] int graphOperationCount(GraphForm form) const override;
    [[nodiscard]] ArchitectureGraph graph(ArchitectureView architecture,
                                          GraphForm form) const override;

    [[nodiscard]] std::vector<LayerCost> layers(ArchitectureView architecture) const override;
    [[nodiscard]] Costs costs(ArchitectureView architecture) const override;

    [[nodiscard]] ArchitectureDrawing drawing(ArchitectureView architecture) const override;

private:
    std::vector<Position> positions_;
    FbnetNetwork network_;
};

} // namespace latency
