// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/nasbench201_cell.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace latency::nasbench201
{
namespace
{

/// The output of a cell as a sum of terms in alphabetical order. Only node 1 can be used twice, and
/// it is one operation on the input: a "*" distinguishes its one convolution from two.
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

/// A node's terms as the benchmark writes them; "#" is zero.
std::string uniqueSum(std::vector<std::string> terms)
{
    std::ranges::sort(terms);
    std::string sum;
    for (const std::string& term : terms)
        sum += (sum.empty() ? "" : "+") + term;
    return sum;
}

std::string uniqueString(ArchitectureView cell)
{
    std::array<std::string, 4> nodes{"0", "", "", ""};
    std::size_t edge = 0;
    for (std::size_t node = 1; node < nodes.size(); ++node) {
        std::vector<std::string> terms;
        for (; edge < kCellEdges.size() && kCellEdges[edge].to == static_cast<int>(node); ++edge) {
            const std::string& from = nodes[static_cast<std::size_t>(kCellEdges[edge].from)];
            if (cell[edge] == None || from == "#")
                terms.emplace_back("#");
            else if (cell[edge] == SkipConnect)
                terms.push_back(from);
            else // its names sort as nor_conv_1x1 < nor_conv_3x3, avg_pool_3x3 before both
                terms.push_back("(" + from + ")@" +
                                (cell[edge] == AveragePool3x3 ? "a"
                                 : cell[edge] == Conv1x1      ? "n1"
                                                              : "n3"));
        }
        nodes[node] = uniqueSum(std::move(terms));
    }
    return nodes[3];
}

} // namespace

int uniqueStringCode(int code)
{
    static const std::vector<int> firsts = [] {
        std::unordered_map<std::string, int> first;
        std::vector<int> codes;
        for (int each = 0; each < kCellCount; ++each)
            codes.push_back(first.try_emplace(uniqueString(cellOfCode(each)), each).first->second);
        return codes;
    }();
    return firsts[static_cast<std::size_t>(code)];
}

int isomorphicCode(int code)
{
    static const std::vector<int> standIns = [] {
        std::unordered_map<std::string, int> first;
        std::vector<int> codes;
        for (int each = 0; each < kCellCount; ++each)
            codes.push_back(first.try_emplace(expression(cellOfCode(each)), each).first->second);
        return codes;
    }();
    return standIns[static_cast<std::size_t>(code)];
}

} // namespace latency::nasbench201
