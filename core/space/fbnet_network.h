#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/architecture.h"
#include "core/space/costs.h"

#include <array>
#include <vector>

namespace latency
{

namespace fbnet
{

inline constexpr std::size_t kLayers = 22;
inline constexpr std::int16_t kSkip = 8;

/// The operation of an id 0…7; id 8 is the skip.
struct Block {
    int kernel = 3;
    int expansion = 1;
    int groups = 1; ///< of the two 1×1 convolutions
};
inline constexpr std::array<Block, 8> kBlocks{
    {{3, 1, 1}, {3, 1, 2}, {3, 3, 1}, {3, 6, 1}, {5, 1, 1}, {5, 1, 2}, {5, 3, 1}, {5, 6, 1}}};

/// Input and output shapes of a layer.
struct Place {
    int stage = 0; ///< 0…6
    int size = 0;  ///< height of the input in pixels
    int widthIn = 0;
    int widthOut = 0;
    int stride = 1;

    [[nodiscard]] bool keepsShape() const { return widthIn == widthOut && stride == 1; }
};

/// The 22 places in order.
std::array<Place, kLayers> places();

} // namespace fbnet

/// FBNet for CIFAR-100 as HELP and NASFLAT's proxies use it: stem conv 3×3 to 16 channels at 32
/// pixels, 22 searched layers, conv 1×1 to 1504 channels, global pool, 100 classes. A skip is the
/// identity where the shape is kept, else conv 1×1 with normalisation and ReLU.
///
/// `parameters` and `flops` are those of NASFLAT's proxy file, to the last digit. Its counter sums
/// multiply-adds of convolutions and of the linear layer without bias, two operations per element
/// of a batch normalisation, one per element of a ReLU (of the two ReLUs of a block only the
/// second) and one per input element of the global pool.
class FbnetNetwork
{
public:
    FbnetNetwork();

    [[nodiscard]] std::vector<LayerCost> layers(ArchitectureView network) const;
    [[nodiscard]] Costs costs(ArchitectureView network) const;
    /// The layer of `operation` at `place` (0…21).
    [[nodiscard]] const LayerCost& layer(std::size_t place, std::int16_t operation) const;
    /// The largest `flops` of any operation at `place`.
    [[nodiscard]] double largestFlops(std::size_t place) const;

private:
    std::array<std::array<LayerCost, 9>, fbnet::kLayers> layers_;
    std::vector<LayerCost> ends_; ///< the stem, then what follows the searched layers
    Costs fixed_;
};

} // namespace latency
