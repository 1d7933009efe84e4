#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdint>
#include <functional>

namespace latency
{

/// Number of parts: LibTorch's number of threads.
int parallelParts();

/// Beginning of part 0..parallelParts() of 0..count-1; depends only on `count` and the number of
/// threads.
int partBegin(int count, int part);

/// Works on all parts of 0..count-1 in parallel, in this thread (part 0) and in LibTorch's own.
/// Within a part matrix products use one thread, and parallelParts() is 1.
void inParallel(int count, const std::function<void(int part, int first, int last)>& work);

/// Where share 0..shares of 0..count-1 begins.
constexpr int shareBegin(int count, int share, int shares)
{
    return static_cast<int>(std::int64_t{count} * share / shares);
}

/// Works on shares 0..shares-1, each in whichever of inParallel's threads is free.
///
/// Sums of rounded numbers depend on how the terms are grouped. Training therefore divides a batch
/// into shares whose number follows from the batch alone, and adds up their gradients in order: the
/// same result with any number of threads, provided that no share touches another's memory.
void inShares(int shares, const std::function<void(int share)>& work);

} // namespace latency
