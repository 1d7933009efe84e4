#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_line/dataset_argument.h"
#include "core/base/random_engine.h"
#include "core/space/architecture.h"

#include <stop_token>

namespace latency
{

/// --architectures, --count and --sampler: which networks of a dataset a verb builds.
struct ArchitectureChoice {
    std::string file;
    int count = 0;
    std::string sampler = "random";

    void addTo(CLI::App& verb);

    /// The architectures of the file, those that the sampler picks, or all of the table.
    ///
    /// errors  a file that is no table or of another space; an unknown sampler or an oracle; more
    ///         than the table has
    [[nodiscard]] Result<std::vector<Architecture>>
    choose(const LatencyTablePointer& table, Seed seed, std::stop_token stop) const;
};

} // namespace latency
