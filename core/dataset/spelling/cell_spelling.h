#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/containers/plain_value.h"
#include "core/space/search_space.h"

#include <string_view>

namespace latency
{

/// True when a value has the form of a NAS-Bench-201 cell, valid or not: operations with their
/// inputs, names of operations, six small numbers, a dictionary of edges.
bool resemblesCell(const PlainDocument& document, PlainValue value);

/// A cell of NAS-Bench-201 from `op~input` with or without bars, "+" and blanks, in any order of
/// inputs; from a list of six names or operation ids in the benchmark's order of edges; from nested
/// lists of (name, input); from a dictionary of edges, whose keys contain two nodes.
///
/// errors  without their beginning: an unknown operation, a missing edge
Result<Architecture> cellFromPlain(const PlainDocument& document, PlainValue value,
                                   const SearchSpace& space);

/// The same from the keys of NASLib's files, "(4, 0, 3, 1, 4, 3)": operations skip_connect 0, none
/// 1, nor_conv_3x3 2, nor_conv_1x1 3, avg_pool_3x3 4; edges 0→1 0→2 0→3 1→2 1→3 2→3 (NASLib,
/// nasbench201/conversions).
Result<Architecture> cellFromNaslibIndices(std::string_view text, const SearchSpace& space);

} // namespace latency
