// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/sweep_engine.h"

#include "core/sweep/local_engine.h"
#include "core/sweep/slurm_engine.h"

#include <algorithm>

namespace latency
{

const std::vector<const SweepEngine*>& sweepEngines()
{
    static const LocalEngine local;
    static const SlurmEngine slurm;
    static const std::vector<const SweepEngine*> engines{&local, &slurm};
    return engines;
}

const SweepEngine* findSweepEngine(std::string_view name)
{
    const auto found = std::ranges::find_if(
        sweepEngines(), [name](const SweepEngine* engine) { return engine->name() == name; });
    return found == sweepEngines().end() ? nullptr : *found;
}

std::vector<std::string> jobCommand(const SweepFolder& folder, const EngineSettings& settings)
{
    std::vector<std::string> command{settings.program,
                                     "sweep",
                                     "job",
                                     folder.path.string(),
                                     "--threads",
                                     std::to_string(settings.threads),
                                     "--log"};
    if (settings.withPredictions)
        command.emplace_back("--predictions");
    return command;
}

} // namespace latency
