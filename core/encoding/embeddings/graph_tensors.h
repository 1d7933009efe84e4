#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/search_space.h"

#include <ATen/Tensor.h>

#include <vector>

namespace latency
{

/// The graphs of some architectures of one space.
struct GraphTensors {
    at::Tensor operations; ///< [graphs, nodes] 64-bit integers
    at::Tensor adjacency;  ///< [graphs, nodes, nodes] floats, 1 at (i, j) for an edge i→j
    int nodes = 0;
    int operationCount = 0;
};

GraphTensors graphTensors(const SearchSpace& space, const std::vector<Architecture>& architectures,
                          GraphForm form);

} // namespace latency
