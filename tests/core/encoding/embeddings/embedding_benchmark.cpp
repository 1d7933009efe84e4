// SPDX-License-Identifier: GPL-3.0-or-later
// How long arch2vec and CATE take to train on a whole space, and how well architectures that lie
// close in them have close costs: the share of the variance of log FLOPs that the ten nearest
// neighbours explain.
//
// embedding_benchmark [SPACE [ARCHITECTURES]]
#include "core/encoding/embeddings/arch2vec.h"
#include "core/encoding/embeddings/cate.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <set>

using namespace latency;

namespace
{

std::vector<Architecture> someArchitectures(const SearchSpace& space, std::size_t count)
{
    RandomEngine random(Seed{3});
    std::set<Architecture> different;
    while (different.size() < count)
        different.insert(space.random(random));
    return {different.begin(), different.end()};
}

double explainedByNeighbours(const FloatMatrix& rows, const std::vector<double>& values)
{
    constexpr std::size_t kNeighbours = 10;
    const std::size_t step = std::max<std::size_t>(1, rows.rows() / 500);
    double mean = 0.0;
    for (const double value : values)
        mean += value / static_cast<double>(values.size());
    double left = 0.0;
    double whole = 0.0;
    for (std::size_t i = 0; i < rows.rows(); i += step) {
        std::vector<std::pair<float, std::size_t>> distances;
        for (std::size_t j = 0; j < rows.rows(); ++j) {
            float sum = 0.0F;
            for (std::size_t k = 0; k < rows.columns(); ++k)
                sum += (rows(i, k) - rows(j, k)) * (rows(i, k) - rows(j, k));
            if (j != i)
                distances.emplace_back(sum, j);
        }
        std::ranges::partial_sort(distances, distances.begin() + kNeighbours);
        double guess = 0.0;
        for (std::size_t k = 0; k < kNeighbours; ++k)
            guess += values[distances[k].second] / kNeighbours;
        left += std::pow(values[i] - guess, 2);
        whole += std::pow(values[i] - mean, 2);
    }
    return 1.0 - left / whole;
}

void print(const char* name, EmbeddingFunction learn, const EmbeddingTask& task)
{
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t processor = std::clock();
    const auto outcome = learn(task, {});
    const double wall =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const auto* rows = std::get_if<FloatMatrix>(&outcome);
    if (!rows) {
        std::printf("  %-10s failed\n", name);
        return;
    }
    std::vector<double> flops;
    for (const Architecture& architecture : task.architectures)
        flops.push_back(std::log(task.space->costs(architecture).flops));
    std::printf("  %-10s %8.1f s wall %8.1f s processor   explains %.3f of log FLOPs\n", name, wall,
                static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC,
                explainedByNeighbours(*rows, flops));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    EmbeddingTask task;
    task.space = findSearchSpace(argc > 1 ? argv[1] : "nasbench201");
    if (!task.space)
        return 2;
    const std::size_t most = task.space->name() == "nasbench201" ? 15625 : 5000;
    task.architectures =
        someArchitectures(*task.space, argc > 2 ? std::strtoul(argv[2], nullptr, 10) : most);
    std::printf("%s, %zu architectures\n", task.space->title().c_str(), task.architectures.size());
    print("arch2vec", learnArch2vec, task);
    print("cate", learnCate, task);
}
