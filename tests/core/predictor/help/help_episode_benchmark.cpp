// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_tasks.h"

#include "core/learning/torch_runtime.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace latency;
using namespace help_tasks;

namespace
{

void benchmark(const char* space, int episodes, double goal)
{
    const LatencyTablePointer table = openTable(space);
    const nlohmann::json options =
        resolved({{"episodes", episodes}, {"validation", "none"}, {"devices", 8}});
    const SourceData data = source(table, options);
    std::vector<double> seconds;
    TrainingControl control;
    control.report = [&](const TrainingProgress& done) { seconds.push_back(done.seconds); };
    const std::clock_t busy = std::clock();
    const auto predictor = helpPredictor().create(options);
    predictor->pretrain(data, Seed{1}, control);
    const double busySeconds = static_cast<double>(std::clock() - busy) / CLOCKS_PER_SEC;
    std::ranges::sort(seconds);
    std::printf("%-12s %5.1f episodes/s (median of %zu × 50; best %.1f), goal %.0f; %.1f ms of "
                "processor time an episode\n",
                space, 50.0 / seconds[seconds.size() / 2], seconds.size(), 50.0 / seconds.front(),
                goal, 1000.0 * busySeconds / episodes);
}

} // namespace

/// help_episode_benchmark [threads]: meta-training with 8 devices an episode.
int main(int count, char** arguments)
{
    setTorchThreads(count > 1 ? std::atoi(arguments[1]) : 2);
    if (publishedData().empty()) {
        std::printf("The published tables are not here: set LATENCY_STUDIO_DATA.\n");
        return 2;
    }
    benchmark("fbnet", 300, 40.0);
    benchmark("nasbench201", 300, 25.0);
    return 0;
}
