// SPDX-License-Identifier: GPL-3.0-or-later
// Two sessions over the same 20 cells, with slow-downs injected into some rounds of a third:
// measuring_benchmark [RUNTIME] [SECONDS]. Load the machine before: (for i in 1 2 3 4; do yes >/dev/null & done).
#include "core/measurement/machine/machine_facts.h"
#include "core/measurement/runtimes/runtime_registry.h"
#include "core/measurement/session/measuring_session.h"
#include "core/measurement/session/repeat_statistics.h"
#include "core/similarity/rank_correlation.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <numeric>

using namespace latency;

namespace
{

class Ignored : public RepeatSink
{
public:
    Result<void> add(const Repeat&) override { return {}; }
    Result<void> addFailure(int, const std::string& reason) override
    {
        std::printf("failed: %s\n", reason.c_str());
        return {};
    }
    void progress(int, int, int, double) override {}
};

/// Runs as many burning processes as there are cores during every fourth stretch of rounds.
class Burning final : public Ignored
{
public:
    void progress(int, int, int rounds, double) override
    {
        const bool wasBurning = !burners_.empty();
        isBurned.push_back(wasBurning);
        const bool burns = rounds % 8 >= 5;
        if (burns && !wasBurning)
            for (int i = 0; i < 2 * readMachine().cores; ++i)
                start();
        if (!burns && wasBurning)
            end();
    }
    void end()
    {
        for (const pid_t burner : burners_) {
            kill(burner, SIGKILL);
            waitpid(burner, nullptr, 0);
        }
        burners_.clear();
    }
    std::vector<bool> isBurned; ///< of each round

private:
    void start()
    {
        const pid_t child = fork();
        if (child == 0)
            for (volatile int turns = 0;;)
                turns = turns ^ 1;
        burners_.push_back(child);
    }
    std::vector<pid_t> burners_;
};

template <class Statistic>
void compare(const char* name, const MeasuringResult& one, const MeasuringResult& two,
             Statistic statistic)
{
    std::vector<float> first;
    std::vector<float> second;
    std::vector<double> apart;
    for (std::size_t i = 0; i < one.networks.size(); ++i) {
        if (one.networks[i].repeats.empty() || two.networks[i].repeats.empty())
            continue;
        first.push_back(static_cast<float>(statistic(one.networks[i].repeats)));
        second.push_back(static_cast<float>(statistic(two.networks[i].repeats)));
        apart.push_back(std::abs(first.back() / second.back() - 1.0F));
    }
    std::printf("%-14s rho %.3f  median difference %.1f %%\n", name, spearman(first, second),
                100.0 * quantile(apart, 0.5));
}

} // namespace

int main(int argc, char** argv)
{
    const std::string runtime = argc > 1 ? argv[1] : "torchscript";
    const double seconds = argc > 2 ? std::atof(argv[2]) : 60.0;
    MeasuringTask task;
    task.child.space = findSearchSpace("nasbench201");
    task.child.load = [&runtime] { return loadRuntime(*findRuntimeInfo(runtime)); };
    task.seconds = seconds;
    RandomEngine random(Seed{11});
    for (int i = 0; i < 20; ++i)
        task.architectures.push_back(task.child.space->random(random));
    std::vector<MeasuringResult> results;
    for (int session = 0; session < 3; ++session) {
        Burning burning;
        Ignored ignored;
        const bool isBurned = session == 2;
        task.seed = Seed{static_cast<std::uint64_t>(session + 1)};
        if (isBurned)
            task.fewestRepeats = 1'000'000; // until the time is up
        const double load = readMachine().load.value_or(0.0);
        const auto start = std::chrono::steady_clock::now();
        auto outcome =
            measureNetworks(task, isBurned ? static_cast<RepeatSink&>(burning) : ignored);
        burning.end();
        if (const Error* error = std::get_if<Error>(&outcome)) {
            std::printf("%s\n", error->message.c_str());
            return 1;
        }
        auto& result = std::get<MeasuringResult>(outcome);
        const auto settled =
            std::ranges::count_if(result.networks, &MeasuredNetwork::hasSettled);
        std::printf("session %d: %.1f s, load %.1f, %zu rounds, %td of 20 settled, drift %.1f %%\n",
                    session + 1,
                    std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
                    load, result.isSlowed.size(), settled, 100.0 * result.drift);
        if (isBurned) {
            int burned = 0;
            int flagged = 0;
            int others = 0;
            int wrongly = 0;
            for (std::size_t i = 0; i < burning.isBurned.size(); ++i) {
                (burning.isBurned[i] ? burned : others) += 1;
                if (result.isSlowed[i])
                    (burning.isBurned[i] ? flagged : wrongly) += 1;
            }
            std::printf("slowed rounds flagged: %d of %d with burners, %d of %d without\n", flagged,
                        burned, wrongly, others);
        }
        results.push_back(std::move(result));
    }
    compare("10 % quantile", results[0], results[1],
            [](const std::vector<double>& repeats) { return repeatScore(repeats); });
    compare("median", results[0], results[1],
            [](const std::vector<double>& repeats) { return quantile(repeats, 0.5); });
    compare("mean", results[0], results[1], [](const std::vector<double>& repeats) {
        return std::accumulate(repeats.begin(), repeats.end(), 0.0) /
               static_cast<double>(repeats.size());
    });
    return 0;
}
