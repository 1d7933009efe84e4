#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string>

namespace latency
{

/// Analytic costs of one layer or of a whole network, for one image.
struct Costs {
    /// Multiply-adds of convolutions and linear layers, as the space's benchmark publishes them;
    /// FBNet's counter adds normalisations, activations and the global pool.
    double flops = 0.0;
    double parameters = 0.0;    ///< weights, with biases and normalisation
    double memoryTraffic = 0.0; ///< activation and weight elements read and written
    /// Kernels a framework starts: one per convolution, one for its normalisation and activation …
    double launches = 0.0;
    double depthwiseFlops = 0.0; ///< multiply-adds of depthwise convolutions
    double poolingFlops = 0.0;   ///< additions of pooling windows

    Costs& operator+=(const Costs& other);
    friend Costs operator+(Costs left, const Costs& right) { return left += right; }
    bool operator==(const Costs&) const = default;
};

/// One layer that a runtime executes.
struct LayerCost {
    std::string name;  ///< such as "stage 2 · edge 0→1 · conv 3×3"
    int position = -1; ///< the decision it comes from; -1 for the fixed parts of the network
    int kind = 0;      ///< LayerKind, for models that price kinds apart
    Costs costs;
    double kernel = 0.0;    ///< window size, 0 if none
    double groups = 1.0;    ///< convolution groups, 1 if none
    double inputSize = 0.0; ///< height of the input in pixels
    double widthIn = 0.0;   ///< channels
    double widthOut = 0.0;  ///< channels
    double stride = 1.0;
    bool isDead = false; ///< cannot influence the output; runtimes that prune drop it
};

enum LayerKind {
    FixedLayer,
    ConvolutionLayer,
    BottleneckLayer,
    PoolingLayer,
    SkipLayer,
    AdditionLayer
};

} // namespace latency
