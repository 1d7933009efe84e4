// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/search_space.h"

#include <chrono>
#include <cstdio>

using namespace latency;

namespace
{

constexpr int kArchitectures = 15625;

template <class Work>
void measure(const SearchSpace& space, const char* what, const std::vector<Architecture>& all,
             Work work)
{
    const auto start = std::chrono::steady_clock::now();
    double sum = 0.0;
    for (const Architecture& architecture : all)
        sum += work(architecture);
    const std::chrono::duration<double, std::milli> passed =
        std::chrono::steady_clock::now() - start;
    std::printf("%-12s %-9s %8.2f ms for %zu (%g)\n", space.name().c_str(), what, passed.count(),
                all.size(), sum);
}

} // namespace

int main()
{
    for (const SearchSpace* space : searchSpaces()) {
        RandomEngine random(Seed{1});
        std::vector<Architecture> all;
        for (int i = 0; i < kArchitectures; ++i)
            all.push_back(space->random(random));
        std::vector<float> row(static_cast<std::size_t>(space->oneHotWidth()));
        measure(*space, "check", all,
                [&](const Architecture& a) { return space->check(a) ? 1.0 : 0.0; });
        measure(*space, "one-hot", all, [&](const Architecture& a) {
            space->oneHot(a, row);
            return static_cast<double>(row.front());
        });
        measure(*space, "graph", all, [&](const Architecture& a) {
            return static_cast<double>(space->graph(a, GraphForm::Corrected).operations[1]);
        });
        measure(*space, "costs", all, [&](const Architecture& a) { return space->costs(a).flops; });
        measure(*space, "layers", all, [&](const Architecture& a) {
            return static_cast<double>(space->layers(a).size());
        });
        measure(*space, "text", all, [&](const Architecture& a) {
            return static_cast<double>(space->fromText(space->toText(a))->size());
        });
    }
    return 0;
}
