#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/ofa_network.h"
#include "core/space/search_space.h"

namespace latency
{

/// OFA-MobileNetV3 (Cai et al., 2020). CompOFA's networks, whose expansions follow from the depths,
/// belong to this space.
///
/// An architecture has 20 kernels, 20 expansions, 5 depths and the resolution, as plain values
/// (methods/spaces.md §3). Its text form is `ks=7,5,…;e=6,4,…;d=2,2,2,2,3;r=204`, with the values
/// of inactive blocks, so that it round-trips.
///
/// Graph (both forms): node 0 input, 1…20 blocks, 21 output; a chain through the active blocks.
/// Operation ids: 0…8 a block's kernel and expansion, 9 an inactive block, 10 the output, 11…35 the
/// input at resolution 128, 132, … 224.
///
/// One-hot: HELP's 145 columns, 60 for kernels, 60 for expansions, 25 for the resolution.
class OfaMobileNet final : public SearchSpace
{
public:
    OfaMobileNet();

    [[nodiscard]] std::string name() const override { return "ofa"; }
    [[nodiscard]] std::string title() const override { return "OFA-MobileNetV3"; }
    [[nodiscard]] std::string description() const override;
    [[nodiscard]] std::string networkNoun() const override { return "network"; }
    [[nodiscard]] const std::vector<Position>& positions() const override { return positions_; }
    [[nodiscard]] const SpaceFacts& facts() const override;

    [[nodiscard]] std::string toText(ArchitectureView architecture) const override;
    [[nodiscard]] Result<Architecture> fromText(std::string_view text) const override;
    [[nodiscard]] std::vector<std::string> spellings() const override;

    [[nodiscard]] Architecture sameNetwork(ArchitectureView architecture) const override;

    [[nodiscard]] int graphOperationCount(GraphForm form) const override;
    [[nodiscard]] ArchitectureGraph graph(ArchitectureView architecture,
                                          GraphForm form) const override;

    [[nodiscard]] int oneHotWidth() const override;
    void oneHot(ArchitectureView architecture, std::span<float> row) const override;

    [[nodiscard]] std::vector<LayerCost> layers(ArchitectureView architecture) const override;
    [[nodiscard]] Costs costs(ArchitectureView architecture) const override;

    [[nodiscard]] ArchitectureDrawing drawing(ArchitectureView architecture) const override;

private:
    std::vector<Position> positions_;
    OfaNetwork network_;
};

} // namespace latency
