#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/search_space.h"

namespace latency
{

/// The architecture that stands for all whose networks are the same but for the names of their
/// parts: dead parts dropped, skips contracted, sums in any order. What a network computes, and
/// the live weights it has, are those of the one that stands for it.
///
/// NAS-Bench-201 has 5260 such networks. Its authors count 6466 strings, which tell sums apart by
/// the zeros in them and do not tell one convolution used twice from two. FBNet and OFA networks
/// stand for themselves; OFA's inactive blocks take the first choice.
Architecture distinctNetwork(const SearchSpace& space, ArchitectureView architecture);

} // namespace latency
