// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/open_dataset.h"
#include "core/learning/torch_runtime.h"
#include "core/predictor/nasflat/nasflat_predictor.h"
#include "core/similarity/published_tasks.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace latency;

namespace
{

LatencyTablePointer openHelp(const std::string& space)
{
    std::vector<std::filesystem::path> folders = dataFolders({});
    folders.emplace_back(LATENCY_SHARED_DATA);
    auto table = openDataset("help:" + space, {folders, {}, {}});
    if (!table)
        std::printf("No HELP data: %s\n", table.error().message.c_str());
    return table ? table.value() : nullptr;
}

std::vector<int> rowsOf(const LatencyTable& table, const std::vector<std::string>& names)
{
    std::vector<int> rows;
    for (const std::string& name : names)
        rows.push_back(table.findDevice(name));
    return rows;
}

void benchmark(const char* taskName, int sourceSamples, int epochs)
{
    const PublishedTask& task = *findPublishedTask(taskName);
    const LatencyTablePointer table = openHelp(task.space);
    if (!table)
        return;
    SourceData source;
    source.table = table;
    source.trainDevices = rowsOf(*table, task.trainDevices);
    RandomEngine random(Seed{1});
    source.sourceArchitectures = random.distinct(sourceSamples, table->architectureCount());
    const auto options =
        resolveOptions(nasflatPredictor().info().options, {{"epochs", epochs}}, "benchmark");
    const auto predictor = nasflatPredictor().create(options.value());
    std::vector<double> seconds;
    TrainingControl control;
    control.report = [&](const TrainingProgress& p) { seconds.push_back(p.seconds); };
    const std::clock_t busy = std::clock();
    predictor->pretrain(source, Seed{1}, control);
    const double busySeconds = static_cast<double>(std::clock() - busy) / CLOCKS_PER_SEC;
    std::ranges::sort(seconds);
    std::printf(
        "%s  %d x %zu, batch 128: %.2f s an epoch (median of %zu), %.2f s of processor time\n",
        taskName, sourceSamples, source.trainDevices.size(), seconds[seconds.size() / 2],
        seconds.size(), busySeconds / epochs);

    TargetSamples samples;
    samples.device = table->findDevice(task.testDevices.front());
    samples.deviceName = task.testDevices.front();
    samples.architectures = random.distinct(20, table->architectureCount());
    for (const int architecture : samples.architectures)
        samples.milliseconds.push_back(
            table->milliseconds(samples.device)[static_cast<std::size_t>(architecture)]);
    const auto start = std::chrono::steady_clock::now();
    auto trained = start;
    control.report = [&](const TrainingProgress&) { trained = std::chrono::steady_clock::now(); };
    predictor->adapt(samples, Seed{1}, control);
    const std::chrono::duration<double> training = trained - start;
    const std::chrono::duration<double> scoring = std::chrono::steady_clock::now() - trained;
    std::printf("%s  adapting to 20 labels %.2f s, predicting %d architectures %.2f s\n", taskName,
                training.count(), table->architectureCount(), scoring.count());
}

} // namespace

/// nasflat_epoch_benchmark [threads]
int main(int count, char** arguments)
{
    setTorchThreads(count > 1 ? std::atoi(arguments[1]) : 2);
    const TorchRuntime runtime = measureTorchRuntime();
    std::printf("LibTorch %s, %s, %d threads, %.0f GFLOP/s\n", runtime.torchVersion.c_str(),
                runtime.blas.c_str(), runtime.threads, runtime.gigaflops);
    benchmark("F2", 800, 5);
    benchmark("ND", 900, 5);
    return 0;
}
