// SPDX-License-Identifier: GPL-3.0-or-later
// Medians of the time it takes to compare all devices of HELP NAS-Bench-201, or of random data of
// that size (27 × 15 625) where the tables are missing.
#include "core/base/random_engine.h"
#include "core/similarity/dendrogram.h"
#include "core/similarity/device_map.h"
#include "core/similarity/device_partition.h"
#include "core/similarity/device_similarity.h"
#include "core/similarity/rank_correlation.h"
#include "published_data.h"
#include "small_table.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

using namespace latency;

namespace
{

LatencyTablePointer randomTable()
{
    RandomEngine random(Seed{1});
    std::vector<std::vector<float>> devices(27, std::vector<float>(15625));
    for (auto& device : devices)
        for (float& value : device)
            value = static_cast<float>(10.0 + random.uniform());
    return smallTable(devices);
}

void print(const char* what, int repeats, const std::function<void()>& work)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < repeats; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        milliseconds.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count());
    }
    std::ranges::sort(milliseconds);
    std::printf("%-32s median %8.3f ms, least %8.3f ms of %d\n", what,
                milliseconds[milliseconds.size() / 2], milliseconds.front(), repeats);
}

} // namespace

int main()
{
    LatencyTablePointer table = openPublished("help:nasbench201");
    if (!table)
        table = randomTable();
    std::printf("%s: %d devices, %d architectures\n", table->name().c_str(), table->deviceCount(),
                table->architectureCount());
    Matrix rho;
    print("Spearman matrix", 31,
          [&] { rho = deviceSimilarity(*table, Correlation::Spearman).values; });
    print("Pearson matrix", 31, [&] { deviceSimilarity(*table, Correlation::Pearson); });
    print("Kendall matrix", 5, [&] { deviceSimilarity(*table, Correlation::Kendall); });
    print("one Spearman", 31, [&] { spearman(table->milliseconds(0), table->milliseconds(1)); });
    print("one Kendall", 31, [&] { kendall(table->milliseconds(0), table->milliseconds(1)); });
    print("dendrogram", 31, [&] { clusterDevices(rho); });
    print("map", 31, [&] { deviceMap(rho); });
    print("partition 10 + 3", 31, [&] {
        const auto split = partitionDevices(rho, 10, 3, PartitionObjective::Low, Seed{1});
        if (!split)
            std::printf("%s\n", split.error().message.c_str());
    });
}
