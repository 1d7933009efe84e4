#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/dataset/table/latency_table.h"
#include "core/learning/architecture_catalogue.h"
#include "core/predictor/help/meta_parameters.h"

#include <algorithm>
#include <array>
#include <vector>

/// HELP's network written down as the paper does: whole adjacency matrices, the hardware vector
/// repeated beside every architecture, one architecture after the other, in double.
namespace naive
{

using namespace latency;
using namespace latency::help;
using Row = std::vector<double>;

inline Row dense(const Row& in, const Layer& layer, const std::vector<double>& values, bool relu)
{
    Row out;
    for (int column = 0; column < layer.weight.columns; ++column) {
        double sum = values[layer.bias.offset + static_cast<std::size_t>(column)];
        for (std::size_t row = 0; row < in.size(); ++row)
            sum +=
                in[row] *
                values[layer.weight.offset + row * static_cast<std::size_t>(layer.weight.columns) +
                       static_cast<std::size_t>(column)];
        out.push_back(relu ? std::max(sum, 0.0) : sum);
    }
    return out;
}

/// methods/help.md §1: row i lists the nodes that node i attends to.
inline const std::array<std::vector<int>, 9> attended{{{0},
                                                       {0, 1},
                                                       {0, 2},
                                                       {1, 3},
                                                       {0, 4},
                                                       {1, 5},
                                                       {2, 3, 6},
                                                       {4, 5, 6, 7},
                                                       {0, 1, 2, 3, 4, 5, 6, 7, 8}}};

inline Row cellTrunk(ArchitectureView cell, const NetworkParameters& parameters,
                     const std::vector<double>& values)
{
    // EAGLE's operations none, skip, 1×1, 3×3, pool in HELP's columns.
    constexpr std::array<std::size_t, 5> columnOf{4, 5, 2, 3, 1};
    std::vector<Row> nodes(9, Row(8));
    nodes[0][0] = nodes[7][6] = nodes[8][7] = 1.0;
    for (std::size_t edge = 0; edge < 6; ++edge)
        nodes[edge + 1][columnOf[static_cast<std::size_t>(cell[edge])]] = 1.0;
    for (const Layer& layer : parameters.trunk()) {
        std::vector<Row> next;
        for (const std::vector<int>& seen : attended) {
            Row sum(nodes[0].size());
            for (const int node : seen)
                for (std::size_t i = 0; i < sum.size(); ++i)
                    sum[i] += nodes[static_cast<std::size_t>(node)][i];
            next.push_back(dense(sum, layer, values, true));
        }
        nodes = next;
    }
    return nodes[8];
}

inline double predict(const SearchSpace& space, ArchitectureView architecture,
                      const NetworkParameters& parameters, const std::vector<double>& values,
                      const Row& hardware)
{
    Row features;
    if (parameters.shape().trunk == TrunkKind::Graph) {
        features = cellTrunk(architecture, parameters, values);
    } else {
        const std::vector<float> encoding = denseEncoding(space, architecture);
        features = {encoding.begin(), encoding.end()};
        for (const Layer& layer : parameters.trunk())
            features = dense(features, layer, values, true);
    }
    Row device = hardware;
    for (const Layer& layer : parameters.hardware())
        device = dense(device, layer, values, true);
    features.insert(features.end(), device.begin(), device.end());
    features = dense(features, parameters.head()[0], values, true);
    features = dense(features, parameters.head()[1], values, true);
    return dense(features, parameters.head()[2], values, false).front();
}

/// Latencies that are sums over decisions; device d prices each by its own random table.
inline LatencyTablePointer madeUpTable(const char* space, int devices, int architectures)
{
    LatencyTableParts parts;
    parts.name = "made up";
    parts.space = findSearchSpace(space);
    RandomEngine random(Seed{3});
    const std::size_t positions = parts.space->positions().size();
    parts.architectures = ArchitectureMatrix(static_cast<std::size_t>(architectures), positions);
    for (std::size_t row = 0; row < parts.architectures.rows(); ++row)
        std::ranges::copy(parts.space->random(random), parts.architectures.row(row).begin());
    parts.milliseconds =
        FloatMatrix(static_cast<std::size_t>(devices), static_cast<std::size_t>(architectures));
    for (int device = 0; device < devices; ++device) {
        parts.devices.push_back(deviceFromPublishedName("board" + std::to_string(device)));
        std::vector<double> price;
        for (int value = 0; value < 300; ++value)
            price.push_back(1.0 + 2.0 * random.uniform() + value % 9);
        for (std::size_t row = 0; row < parts.architectures.rows(); ++row) {
            double sum = 1.0;
            for (const std::int16_t value : parts.architectures.row(row))
                sum += price[static_cast<std::size_t>(value)];
            parts.milliseconds(static_cast<std::size_t>(device), row) = static_cast<float>(sum);
        }
    }
    return LatencyTable::create(std::move(parts)).value();
}

/// Numbers in which hardly a relu is near its kink.
inline std::vector<double> randomNumbers(std::size_t count, double deviation, std::uint64_t seed)
{
    RandomEngine random(Seed{seed});
    std::vector<double> numbers(count);
    for (double& number : numbers)
        number = deviation * random.normal();
    return numbers;
}

/// All learned values of a small but lively network.
inline std::vector<double> randomMeta(const MetaParameters& parameters)
{
    RandomEngine random(Seed{11});
    const std::vector<float> start = parameters.initialValues(random, 0.05F);
    std::vector<double> values(start.begin(), start.end());
    for (std::size_t i = parameters.ratesOffset(); i < parameters.modulatorOffset(); ++i)
        values[i] *= random.normal();
    return values;
}

} // namespace naive
