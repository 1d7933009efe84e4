#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/search_space.h"

#include <vector>

namespace latency
{

/// One step of a network: reads one or two earlier values, gives one.
struct PlanLayer {
    enum class Kind {
        Convolution,
        Linear,
        Normalisation, ///< batch norm with scale and shift
        Relu,
        HardSwish,
        HardSigmoid,
        AveragePool, ///< padding is not counted
        GlobalPool,
        ChannelShuffle,
        Add,
        Multiply, ///< the second value is one number per channel
        Zero      ///< zeros in the shape of the input
    };

    Kind kind = Kind::Zero;
    int input = 0;        ///< value read; 0 is the image, layer i gives value i + 1
    int secondInput = -1; ///< Add and Multiply only
    int widthIn = 0;      ///< channels
    int widthOut = 0;
    int size = 1;    ///< height and width of the input in pixels
    int sizeOut = 1; ///< of the output
    int kernel = 1;
    int stride = 1;
    int groups = 1;       ///< of a convolution or a shuffle
    bool hasBias = false; ///< Convolution and Linear only
};

/// A network as the steps of one forward pass, in order; the last gives the scores of the classes.
struct NetworkPlan {
    int imageSize = 32; ///< height and width in pixels; three channels
    int classes = 10;
    std::vector<PlanLayer> layers;
};

/// Whether layers of a NAS-Bench-201 cell that cannot influence its output are kept. The benchmark
/// counts their parameters and FLOPs.
enum class DeadParts { Kept, Dropped };

/// The network of an architecture (methods/spaces.md): NAS-Bench-201 for CIFAR-10, FBNet for
/// CIFAR-100, OFA-MobileNetV3 for ImageNet at its own resolution.
///
/// architecture  a valid one
/// returns       no layers where the space has no planner (network_planner.h)
NetworkPlan networkPlan(const SearchSpace& space, ArchitectureView architecture,
                        DeadParts deadParts = DeadParts::Dropped);

/// Weights, with biases and normalisation.
double parameterCount(const NetworkPlan& plan);

/// FLOPs by the rules of the space's benchmark, as `Costs::flops`.
double publishedFlops(const SearchSpace& space, const NetworkPlan& plan);

} // namespace latency
