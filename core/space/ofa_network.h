#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/architecture.h"
#include "core/space/costs.h"

#include <array>
#include <vector>

namespace latency
{

namespace ofa
{

inline constexpr std::size_t kStages = 5;
inline constexpr std::size_t kBlocksPerStage = 4;
inline constexpr std::size_t kBlocks = kStages * kBlocksPerStage;
inline constexpr std::size_t kResolutions = 25;
inline constexpr std::array<std::int16_t, 3> kKernels{3, 5, 7};
inline constexpr std::array<std::int16_t, 3> kExpansions{3, 4, 6};
inline constexpr std::array<std::int16_t, 3> kDepths{2, 3, 4};
inline constexpr int kSmallestResolution = 128;
inline constexpr int kResolutionStep = 4;

// Offsets of the parts of an architecture.
inline constexpr std::size_t kFirstExpansion = kBlocks;
inline constexpr std::size_t kFirstDepth = 2 * kBlocks;
inline constexpr std::size_t kResolution = kFirstDepth + kStages;

/// Blocks beyond the depth of their stage are not executed.
bool isActive(ArchitectureView network, std::size_t block);
/// 0…8: index of the kernel times three and index of the expansion.
std::size_t blockChoice(ArchitectureView network, std::size_t block);
/// 0…24.
std::size_t resolutionIndex(ArchitectureView network);

/// Input and output shapes of a block.
struct Place {
    int size = 0; ///< height of the input in pixels
    int widthIn = 0;
    int widthOut = 0;
    int stride = 1;
    bool hasSqueeze = false; ///< squeeze-and-excitation after the depthwise convolution

    [[nodiscard]] bool keepsShape() const { return widthIn == widthOut && stride == 1; }
};
/// The 20 places for an image of `resolution` × `resolution` pixels.
std::array<Place, kBlocks> places(int resolution);

} // namespace ofa

/// The network of OFA-MobileNetV3 at width 1.2 for ImageNet: first conv 3×3 to 24 channels, a first
/// block, five stages of two to four inverted bottlenecks, final expansion to 1152, feature mix to
/// 1536, 1000 classes.
///
/// `flops` are multiply-adds of convolutions and linear layers, those of squeeze-and-excitation
/// included, biases and normalisations not; `parameters` are those of a stand-alone network (not of
/// the shared weights), with biases and normalisations.
class OfaNetwork
{
public:
    OfaNetwork();

    [[nodiscard]] std::vector<LayerCost> layers(ArchitectureView network) const;
    [[nodiscard]] Costs costs(ArchitectureView network) const;
    /// An active block; `position` is the block.
    [[nodiscard]] LayerCost block(ArchitectureView network, std::size_t index) const;
    /// The largest FLOPs the block could have at the network's resolution.
    [[nodiscard]] double largestFlops(ArchitectureView network, std::size_t index) const;

private:
    using BlockCosts = std::array<Costs, 9>; ///< by `blockChoice`
    struct Table {
        std::array<ofa::Place, ofa::kBlocks> places;
        std::array<BlockCosts, ofa::kBlocks> blocks;
        Costs fixed;
    };
    std::vector<Table> tables_; ///< by `resolutionIndex`
};

} // namespace latency
