// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/device_partition.h"

#include "core/similarity/device_similarity.h"
#include "core/similarity/kernighan_lin.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace latency
{

namespace
{

constexpr int kStarts = 32;
// Devices cubed times starts: keeps hundreds of devices within a second.
constexpr double kStartBudget = 1e8;

// +ρ for Low and −ρ for High, so that less is always better across the sets.
Matrix crossingCost(const Matrix& similarity, PartitionObjective objective)
{
    const double sign = objective == PartitionObjective::Low ? 1.0 : -1.0;
    Matrix cost(similarity.rows(), similarity.rows());
    for (std::size_t i = 0; i < cost.rows(); ++i)
        for (std::size_t j = 0; j < cost.rows(); ++j)
            if (i != j && std::isfinite(similarity(i, j)))
                cost(i, j) = sign * similarity(i, j);
    return cost;
}

double costTo(const Matrix& cost, int device, const std::vector<int>& others)
{
    double sum = 0.0;
    for (const int other : others)
        sum += cost(static_cast<std::size_t>(device), static_cast<std::size_t>(other));
    return sum;
}

void removeCostliest(std::vector<int>& side, const std::vector<int>& others, const Matrix& cost)
{
    side.erase(std::ranges::max_element(side, {},
                                        [&](int device) { return costTo(cost, device, others); }));
}

void prune(DevicePartition& partition, const Matrix& cost, std::size_t trainCount,
           std::size_t testCount)
{
    while (partition.train.size() > trainCount || partition.test.size() > testCount) {
        if (partition.train.size() > trainCount)
            removeCostliest(partition.train, partition.test, cost);
        if (partition.test.size() > testCount)
            removeCostliest(partition.test, partition.train, cost);
    }
}

DevicePartition partitionOnce(const Matrix& cost, int trainCount, int testCount,
                              RandomEngine& random)
{
    const int count = static_cast<int>(cost.rows());
    // Halves, as far as both sides stay large enough.
    const int trainSide = std::clamp(count / 2, trainCount, count - testCount);
    std::vector<bool> isTrain(cost.rows(), false);
    for (const int device : random.distinct(trainSide, count))
        isTrain[static_cast<std::size_t>(device)] = true;
    isTrain = bisect(cost, std::move(isTrain));
    DevicePartition partition;
    for (int device = 0; device < count; ++device)
        (isTrain[static_cast<std::size_t>(device)] ? partition.train : partition.test)
            .push_back(device);
    prune(partition, cost, static_cast<std::size_t>(trainCount),
          static_cast<std::size_t>(testCount));
    return partition;
}

std::optional<Error> checkCounts(std::size_t devices, int trainCount, int testCount)
{
    if (trainCount < 1 || testCount < 1)
        return Error{"Partition: " + std::to_string(trainCount) + " train and " +
                     std::to_string(testCount) +
                     " test devices were requested; expected at least one of each."};
    const auto wanted = static_cast<std::size_t>(trainCount) + static_cast<std::size_t>(testCount);
    if (wanted > devices)
        return Error{"Partition: " + std::to_string(trainCount) + " train and " +
                     std::to_string(testCount) + " test devices were requested; the table has " +
                     std::to_string(devices) + "."};
    return std::nullopt;
}

} // namespace

std::optional<PartitionObjective> partitionObjectiveFromName(std::string_view name)
{
    if (name == "low")
        return PartitionObjective::Low;
    if (name == "high")
        return PartitionObjective::High;
    return std::nullopt;
}

Result<DevicePartition> partitionDevices(const Matrix& similarity, int trainCount, int testCount,
                                         PartitionObjective objective, Seed seed)
{
    if (const auto error = checkCounts(similarity.rows(), trainCount, testCount))
        return *error;
    const Matrix cost = crossingCost(similarity, objective);
    const double size = static_cast<double>(similarity.rows());
    const int starts =
        std::clamp(static_cast<int>(kStartBudget / (size * size * size)), 1, kStarts);
    RandomEngine random(seed);
    std::optional<DevicePartition> best;
    double leastCost = 0.0;
    for (int start = 0; start < starts; ++start) {
        DevicePartition partition = partitionOnce(cost, trainCount, testCount, random);
        const double itsCost = meanCrossCorrelation(cost, partition.train, partition.test);
        // Sums in another order differ by rounding, which must not decide.
        if (!best || itsCost < leastCost - 1e-12) {
            leastCost = itsCost;
            best = std::move(partition);
        }
    }
    best->meanCrossCorrelation = meanCrossCorrelation(similarity, best->train, best->test);
    return *best;
}

} // namespace latency
