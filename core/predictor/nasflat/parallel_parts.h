#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <functional>

namespace latency::nasflat
{

/// As many parts as LibTorch uses threads.
int parallelParts();

/// Splits 0..count-1 into parallelParts() stretches and works on each in a thread of LibTorch's.
/// The stretches depend on nothing but `count` and the number of threads.
void inParallel(int count, const std::function<void(int part, int first, int last)>& work);

} // namespace latency::nasflat
