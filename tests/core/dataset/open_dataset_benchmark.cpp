// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long datasets take to open: open_dataset_benchmark [DATA FOLDER] [REFERENCE…]
#include "core/dataset/open_dataset.h"

#include <chrono>
#include <cstdio>
#include <ctime>

using namespace latency;

namespace
{

void measure(const std::string& reference, const OpenOptions& options)
{
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t cpuStart = std::clock();
    const auto table = openDataset(reference, options);
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    const double cpu = 1000.0 * static_cast<double>(std::clock() - cpuStart) / CLOCKS_PER_SEC;
    if (!table) {
        std::printf("%s\n", table.error().message.c_str());
        return;
    }
    std::printf("%-28s %3d devices %6d architectures %8.1f ms, %.1f of the processor\n",
                reference.c_str(), (*table)->deviceCount(), (*table)->architectureCount(),
                taken.count(), cpu);
    for (const std::string& note : (*table)->notes())
        std::printf("    %s\n", note.c_str());
}

} // namespace

int main(int argumentCount, char** arguments)
{
    std::vector<std::filesystem::path> given;
    if (argumentCount > 1)
        given.emplace_back(arguments[1]);
    OpenOptions options;
    options.dataFolders = dataFolders(given);
    for (const char* reference :
         {"simulated:nasbench201", "simulated:fbnet", "help:nasbench201", "help:fbnet", "help:ofa"})
        measure(reference, options);
    for (int i = 2; i < argumentCount; ++i)
        measure(arguments[i], options);
}
