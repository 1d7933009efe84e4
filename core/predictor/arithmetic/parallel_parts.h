#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <functional>

namespace latency
{

/// As many parts as LibTorch uses threads.
int parallelParts();

/// Where part 0..parallelParts() of 0..count-1 begins; depends on nothing but `count` and the
/// number of threads.
int partBegin(int count, int part);

/// Works on each part of 0..count-1 at once, in this thread (part 0) and in LibTorch's own. Within
/// a part matrix products use one thread, and parallelParts() is 1.
void inParallel(int count, const std::function<void(int part, int first, int last)>& work);

} // namespace latency
