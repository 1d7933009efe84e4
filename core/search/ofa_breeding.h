#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/breeding.h"

#include <optional>
#include <string_view>

namespace latency
{

/// The part of OFA-MobileNetV3 to which a search is restricted.
enum class OfaPart {
    Ofa,            ///< every block its own kernel and expansion
    CompOfaElastic, ///< CompOFA: expansion 3, 4 or 6 with depth 2, 3 or 4; every block its own
                    ///< kernel
    CompOfaFixed    ///< CompOFA with kernels 3, 5, 3, 3, 5 by stage
};

inline constexpr std::string_view kWholeOfa = "ofa"; ///< the name of OfaPart::Ofa
/// "ofa", "compofa-elastic" or "compofa-fixed"; nothing for others.
std::optional<OfaPart> ofaPartFromName(std::string_view name);

/// The image sizes of the published search tools: 160, 176, 192, 208, 224.
const std::vector<std::int16_t>& publishedResolutions();

/// Mutation and crossover of OFA and of CompOFA, whose stages are redrawn and inherited together
/// so that the expansion stays tied to the depth.
///
/// source  methods/search.md §2; Sahni et al., CompOFA (arXiv 2104.12642)
class OfaBreeding final : public Breeding
{
public:
    /// resolutions  resolutions of the space, at least one
    explicit OfaBreeding(OfaPart part,
                         std::vector<std::int16_t> resolutions = publishedResolutions());

    [[nodiscard]] Architecture random(RandomEngine& random) const override;
    [[nodiscard]] Architecture mutated(ArchitectureView parent, double probability,
                                       RandomEngine& random) const override;
    [[nodiscard]] Architecture crossedOver(ArchitectureView first, ArchitectureView second,
                                           RandomEngine& random) const override;
    [[nodiscard]] Architecture essence(ArchitectureView architecture) const override;

    /// True when an OFA-MobileNetV3 network belongs to this part.
    [[nodiscard]] bool contains(ArchitectureView network) const;

private:
    void drawDepth(Architecture& network, std::size_t stage, RandomEngine& random) const;
    void drawBlock(Architecture& network, std::size_t block, RandomEngine& random) const;
    void drawResolution(Architecture& network, RandomEngine& random) const;
    [[nodiscard]] std::int16_t tiedExpansion(const Architecture& network, std::size_t block) const;

    OfaPart part_;
    std::vector<std::int16_t> resolutions_;
};

/// Every network of fixed-kernel CompOFA at those resolutions: 243 per resolution.
std::vector<Architecture> fixedCompOfaNetworks(const std::vector<std::int16_t>& resolutions);

} // namespace latency
