#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/nasbench201_cell.h"

namespace latency::nasbench201
{

/// The cell without parts that cannot influence its output: "none" on every dead edge.
Architecture prunedCell(ArchitectureView cell);

/// Work and shape of a cell's graph. An edge that is "none" adds nothing to its end.
struct CellShape {
    int additions = 0;              ///< of two tensors
    std::array<int, 4> inputs{};    ///< of each node
    std::array<int, 4> readers{};   ///< of each node
    int longestPath = 0;            ///< operations other than skips, input to output
    int longestConvolutionPath = 0; ///< convolutions only
    double heaviestPath = 0.0;      ///< in multiply-adds of a 1×1 convolution
};
CellShape shapeOf(ArchitectureView cell);

/// Operations that remain when those without parameters are computed once per distinct input (value
/// numbering): the same operation on the same tensor is the same number, a skip has its input's
/// number, a sum the sorted numbers of its summands. A convolution has weights of its own and is
/// never merged; the ReLU in front of it is.
struct MergedCounts {
    int zeros = 0;
    int pools = 0;
    int rectifiers = 0;
    int convolutions1x1 = 0;
    int convolutions3x3 = 0;
    int additions = 0;
};

/// keepsZeros  whether "none" is an operation that multiplies by zero, as in a runtime without
///             constant folding; otherwise it is not a summand
MergedCounts mergedCounts(ArchitectureView cell, bool keepsZeros);

} // namespace latency::nasbench201
