// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/nasbench201_forms.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace latency::nasbench201
{
namespace
{

bool isConvolution(std::int16_t operation)
{
    return operation == Conv1x1 || operation == Conv3x3;
}

/// Multiply-adds in units of a 1×1 convolution, whose filter has one tap.
double weightOf(std::int16_t operation)
{
    switch (operation) {
    case Conv1x1:
        return 1.0;
    case Conv3x3:
        return 9.0;
    default:
        return 0.0;
    }
}

/// The largest sum of `weight` over the edges of a path from the input to the output.
double longest(ArchitectureView cell, auto&& weight)
{
    std::array<std::optional<double>, 4> reached{0.0, {}, {}, {}};
    for (std::size_t i = 0; i < kCellEdges.size(); ++i) {
        const auto from = static_cast<std::size_t>(kCellEdges[i].from);
        const auto to = static_cast<std::size_t>(kCellEdges[i].to);
        if (cell[i] != None && reached[from])
            reached[to] = std::max(reached[to].value_or(0.0), *reached[from] + weight(cell[i]));
    }
    return reached[3].value_or(0.0);
}

/// Numbers of the distinct values a cell computes.
class ValueNumbers
{
public:
    /// Whether the value has not been computed before.
    std::pair<int, bool> of(int operation, std::vector<int> inputs)
    {
        std::ranges::sort(inputs);
        const auto [place, isNew] =
            numbers_.try_emplace({operation, std::move(inputs)}, static_cast<int>(numbers_.size()));
        return {place->second, isNew};
    }
    int unique() { return of(kUnique, {static_cast<int>(numbers_.size())}).first; }

private:
    static constexpr int kUnique = -1;
    std::map<std::pair<int, std::vector<int>>, int> numbers_;
};

constexpr int kRectifier = 100;
constexpr int kSum = 101;
constexpr int kInput = 102;

} // namespace

Architecture prunedCell(ArchitectureView cell)
{
    const std::array<bool, 6> dead = deadEdges(cell);
    Architecture pruned(cell.begin(), cell.end());
    for (std::size_t i = 0; i < dead.size(); ++i)
        if (dead[i])
            pruned[i] = None;
    return pruned;
}

CellShape shapeOf(ArchitectureView cell)
{
    CellShape shape;
    for (std::size_t i = 0; i < kCellEdges.size(); ++i) {
        if (cell[i] == None)
            continue;
        ++shape.inputs[static_cast<std::size_t>(kCellEdges[i].to)];
        ++shape.readers[static_cast<std::size_t>(kCellEdges[i].from)];
    }
    for (const int inputs : shape.inputs)
        shape.additions += std::max(inputs - 1, 0);
    shape.longestPath = static_cast<int>(
        longest(cell, [](std::int16_t operation) { return operation == SkipConnect ? 0.0 : 1.0; }));
    shape.longestConvolutionPath = static_cast<int>(
        longest(cell, [](std::int16_t operation) { return isConvolution(operation) ? 1.0 : 0.0; }));
    shape.heaviestPath = longest(cell, weightOf);
    return shape;
}

MergedCounts mergedCounts(ArchitectureView cell, bool keepsZeros)
{
    ValueNumbers numbers;
    MergedCounts counts;
    std::array<std::optional<int>, 4> node{numbers.of(kInput, {}).first, {}, {}, {}};
    // The number of an operation's result; a new one if it has not been computed before.
    const auto computed = [&](int operation, int input, int& count) {
        const auto [number, isNew] = numbers.of(operation, {input});
        count += isNew ? 1 : 0;
        return number;
    };
    for (std::size_t to = 1; to < node.size(); ++to) {
        std::vector<int> summands;
        for (std::size_t i = 0; i < kCellEdges.size(); ++i) {
            const auto& input = node[static_cast<std::size_t>(kCellEdges[i].from)];
            if (static_cast<std::size_t>(kCellEdges[i].to) != to || !input)
                continue;
            switch (cell[i]) {
            case SkipConnect:
                summands.push_back(*input);
                break;
            case AveragePool3x3:
                summands.push_back(computed(AveragePool3x3, *input, counts.pools));
                break;
            case Conv1x1:
            case Conv3x3:
                computed(kRectifier, *input, counts.rectifiers);
                ++(cell[i] == Conv1x1 ? counts.convolutions1x1 : counts.convolutions3x3);
                summands.push_back(numbers.unique());
                break;
            default:
                if (keepsZeros)
                    summands.push_back(computed(None, *input, counts.zeros));
            }
        }
        if (summands.size() == 1)
            node[to] = summands.front();
        if (summands.size() > 1) {
            const auto [number, isNew] = numbers.of(kSum, summands);
            counts.additions += isNew ? static_cast<int>(summands.size()) - 1 : 0;
            node[to] = number;
        }
    }
    return counts;
}

} // namespace latency::nasbench201
