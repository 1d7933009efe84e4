// SPDX-License-Identifier: GPL-3.0-or-later
// How long the kernel predictor takes on all 15 625 NAS-Bench-201 cells with 20 labels. Simulated
// latencies, so that it runs everywhere.
#include "core/dataset/open_dataset.h"
#include "core/predictor/kernel/kernel_model.h"
#include "core/sampling/kernel_greedy_sampler.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace latency;

namespace
{

double millisecondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
}

} // namespace

int main()
{
    const auto opened = openDataset("simulated:nasbench201", {});
    if (!opened) {
        std::printf("%s\n", opened.error().message.c_str());
        return 1;
    }
    const LatencyTablePointer& table = *opened;
    std::vector<int> sources;
    for (int i = 1; i < table->deviceCount() && i <= 9; ++i)
        sources.push_back(i);

    auto begin = std::chrono::steady_clock::now();
    const KernelModel model(table, sources);
    std::printf("label-free parts, first time          %8.1f ms\n", millisecondsSince(begin));
    begin = std::chrono::steady_clock::now();
    const KernelModel again(table, std::vector<int>(sources.begin(), sources.end() - 1));
    std::printf("label-free parts, other train devices %8.1f ms\n", millisecondsSince(begin));

    SamplingRequest request;
    request.table = table;
    request.trainDevices = sources;
    request.targetDevice = 0;
    request.count = 20;
    begin = std::chrono::steady_clock::now();
    const auto picks = kernelGreedySampler().pick(request);
    std::printf("20 kernel-greedy picks                %8.1f ms\n", millisecondsSince(begin));

    std::vector<float> labels;
    for (const int pick : *picks)
        labels.push_back(table->milliseconds(0)[static_cast<std::size_t>(pick)]);
    std::vector<double> times;
    for (int i = 0; i < 41; ++i) {
        begin = std::chrono::steady_clock::now();
        const auto fit = model.fit(*picks, labels);
        times.push_back(millisecondsSince(begin));
    }
    std::ranges::sort(times);
    std::printf("refit and predict %d cells         %8.2f ms (least %.2f)\n",
                table->architectureCount(), times[times.size() / 2], times.front());
    begin = std::chrono::steady_clock::now();
    for (int device = 0; device < 6; ++device)
        (void)model.fit(*picks, labels);
    std::printf("the same for six devices              %8.2f ms\n", millisecondsSince(begin));
    return 0;
}
