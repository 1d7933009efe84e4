#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/costs.h"

namespace latency
{

/// Costs of the building blocks of networks, for one square image. Memory traffic counts every
/// element of input, output and weights once; normalisation and activation share the convolution's
/// pass over memory but count as one launch of their own.

/// Height after a convolution or pooling with "same" padding.
double outputSize(double size, double stride);

struct Convolution {
    double size = 0.0; ///< height of the input
    double widthIn = 0.0;
    double widthOut = 0.0;
    double kernel = 1.0;
    double stride = 1.0;
    double groups = 1.0; ///< depthwise when equal to both widths
};

/// A convolution without bias.
Costs convolutionCosts(const Convolution& convolution);
/// A convolution with batch normalisation and, perhaps, an activation.
Costs normalisedConvolutionCosts(const Convolution& convolution);
/// Batch normalisation, perhaps with an activation, by itself.
Costs normalisationCosts(double width);
/// A sum of two activations.
Costs additionCosts(double size, double width);
/// Any pass that reads and writes an activation, such as a channel shuffle.
Costs passCosts(double size, double width);
Costs averagePoolCosts(double size, double width, double kernel, double stride);
Costs globalPoolCosts(double size, double width);
/// A linear layer with bias; the bias is in `parameters` but not in `flops`.
Costs linearCosts(double widthIn, double widthOut);

/// Description of a layer with one convolution.
LayerCost convolutionLayer(std::string name, const Convolution& convolution, const Costs& costs);
/// A layer in the fixed part of a network, other than a convolution.
LayerCost fixedLayer(std::string name, double size, double widthIn, double widthOut,
                     const Costs& costs);

} // namespace latency
