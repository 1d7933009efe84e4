#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/row_cache/row_computation.h"

#include <chrono>
#include <thread>

namespace latency
{

inline RowSource madeUpSource(const char* subject, std::size_t columns = 1)
{
    return {"made-up", subject, 3, columns, {{"version", 1}}};
}

/// `count` architectures and two sources: their sum, and their numbers times two and three. Rows
/// take a little time that differs from row to row, so that threads overtake each other.
inline RowJob madeUpJob(int count, std::chrono::microseconds pause)
{
    RowJob job;
    job.sources = {madeUpSource("sum"), madeUpSource("multiples", 2)};
    for (int i = 0; i < count; ++i)
        job.architectures.push_back({static_cast<std::int16_t>(i), 1, 2});
    job.makeFunction = [pause](const std::vector<std::size_t>& wanted) -> RowFunction {
        return [pause, wanted](ArchitectureView architecture,
                               const std::stop_token& stop) -> std::optional<std::vector<double>> {
            if (stop.stop_requested())
                return std::nullopt;
            std::this_thread::sleep_for(pause * (1 + architecture[0] % 3));
            std::vector<double> values;
            for (const std::size_t source : wanted) {
                if (source == 0)
                    values.push_back(architecture[0] + architecture[1] + architecture[2]);
                else
                    values.insert(values.end(), {2.0 * architecture[0], 3.0 * architecture[0]});
            }
            return values;
        };
    };
    return job;
}

} // namespace latency
