// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/parallel_parts.h"

#include <ATen/Parallel.h>

namespace latency::nasflat
{

int parallelParts()
{
    return at::get_num_threads();
}

void inParallel(int count, const std::function<void(int part, int first, int last)>& work)
{
    const std::int64_t parts = parallelParts();
    const auto boundary = [&](std::int64_t part) { return static_cast<int>(count * part / parts); };
    at::parallel_for(0, parts, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t part = begin; part < end; ++part)
            work(static_cast<int>(part), boundary(part), boundary(part + 1));
    });
}

} // namespace latency::nasflat
