// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/distinct_network.h"

#include "core/space/nasbench201_cell.h"
#include "core/space/ofa_network.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace latency
{

namespace
{

using namespace nasbench201;

/// What the output of a cell is, as a sum of terms in alphabetic order. Only node 1 can be used
/// twice, and it is one operation on the input: a "*" tells its one convolution from two.
std::string expression(ArchitectureView cell)
{
    const auto dead = deadEdges(cell);
    const bool isShared = !dead[2] && !dead[4];
    std::array<std::vector<std::string>, 4> nodes;
    nodes[0] = {"x"};
    for (std::size_t i = 0; i < kCellEdges.size(); ++i) {
        if (dead[i])
            continue;
        const std::vector<std::string>& from = nodes[static_cast<std::size_t>(kCellEdges[i].from)];
        std::vector<std::string>& to = nodes[static_cast<std::size_t>(kCellEdges[i].to)];
        if (cell[i] == SkipConnect) {
            to.insert(to.end(), from.begin(), from.end());
        } else {
            std::string term = std::to_string(cell[i]);
            if (i == 0 && isShared && cell[i] != AveragePool3x3)
                term += '*';
            for (std::size_t part = 0; part < from.size(); ++part)
                term += (part == 0 ? "(" : "+") + from[part];
            to.push_back(term + ")");
        }
        std::ranges::sort(to);
    }
    std::string sum;
    for (const std::string& term : nodes[3])
        sum += "+" + term;
    return sum;
}

Architecture cellAt(int number)
{
    Architecture cell(kCellEdges.size());
    for (std::int16_t& operation : cell) {
        operation = static_cast<std::int16_t>(number % 5);
        number /= 5;
    }
    return cell;
}

int numberOf(ArchitectureView cell)
{
    int number = 0;
    for (std::size_t i = cell.size(); i-- > 0;)
        number = 5 * number + cell[i];
    return number;
}

/// For each cell the number of the one that stands for it.
const std::vector<int>& standIns()
{
    static const std::vector<int> all = [] {
        std::unordered_map<std::string, int> first;
        std::vector<int> numbers;
        for (int number = 0; number < 15625; ++number)
            numbers.push_back(first.try_emplace(expression(cellAt(number)), number).first->second);
        return numbers;
    }();
    return all;
}

} // namespace

Architecture distinctNetwork(const SearchSpace& space, ArchitectureView architecture)
{
    if (space.name() == "nasbench201")
        return cellAt(standIns()[static_cast<std::size_t>(numberOf(architecture))]);
    Architecture network(architecture.begin(), architecture.end());
    if (space.name() == "ofa") {
        for (std::size_t block = 0; block < ofa::kBlocks; ++block) {
            if (ofa::isActive(network, block))
                continue;
            network[block] = ofa::kKernels.front();
            network[ofa::kFirstExpansion + block] = ofa::kExpansions.front();
        }
    }
    return network;
}

} // namespace latency
