#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace latency::nasbench201
{

/// The official numbers of NAS-Bench-201, 0 to 15624, and the codes of their cells (see
/// cellOfCode).
///
/// No formula leads from a cell to its number: the benchmark's authors listed all cells by their
/// edges, the first edge slowest, operations as in `Operation`, and had Python shuffle the list
/// with the seed 88 (AutoDL-Projects, generate_meta_info). The shuffle is reproduced here, once.
int codeOfOfficialNumber(int number);
int officialNumberOfCode(int code);

} // namespace latency::nasbench201
