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

inline constexpr int kCellCount = 15625;

/// A cell as a number in base 5, the first edge lowest, and back. 0 ≤ number < kCellCount.
Architecture cellOfCode(int code);
int codeOfCell(ArchitectureView cell);

/// For each edge, whether it cannot influence the output: it has no operation, the input does not
/// reach its start, or its end does not reach the output.
std::array<bool, 6> deadEdges(ArchitectureView cell);

/// The code of the representative of all cells with isomorphic networks: dead parts dropped, skips
/// contracted, sums in any order. All of them compute the same function with the same live weights.
///
/// There are 5260 such networks. The benchmark's authors count 6466 strings, which distinguish sums
/// by the zeros in them and do not distinguish one convolution used twice from two.
int isomorphicCode(int code);

/// The code of the first cell with the benchmark's own string for isomorphic cells
/// (to_unique_str with consider_zero): zeros drop out of products, skips out of paths, sums are
/// sorted. There are 6466; the benchmark's authors trained one cell of each.
int uniqueStringCode(int code);

} // namespace latency::nasbench201
