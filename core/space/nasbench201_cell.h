#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/architecture.h"

#include <array>

namespace latency::nasbench201
{

/// Operation of an edge, numbered as in the EAGLE latency files.
enum Operation : std::int16_t { None, SkipConnect, Conv1x1, Conv3x3, AveragePool3x3 };

/// As shown, by operation.
inline constexpr std::array<const char*, 5> kOperationLabels{"none", "skip", "conv 1×1", "conv 3×3",
                                                             "avg pool"};

struct CellEdge {
    int from = 0;
    int to = 0;
};

/// The edges of a cell in the order of an architecture's numbers; node 0 is the input, 3 the
/// output.
inline constexpr std::array<CellEdge, 6> kCellEdges{
    {{0, 1}, {0, 2}, {1, 2}, {0, 3}, {1, 3}, {2, 3}}};

/// For each edge whether it cannot influence the output: it has no operation, or its start is out
/// of the input's reach, or its end does not reach the output.
std::array<bool, 6> deadEdges(ArchitectureView cell);

} // namespace latency::nasbench201
