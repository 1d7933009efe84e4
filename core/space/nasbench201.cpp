// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/nasbench201.h"

#include "core/space/architecture_text.h"
#include "core/space/nasbench201_cell.h"
#include "core/space/nasbench201_order.h"

#include <algorithm>
#include <array>

namespace latency
{

using namespace nasbench201;

namespace
{

constexpr std::array<const char*, 5> kOperationNames{"none", "skip_connect", "nor_conv_1x1",
                                                     "nor_conv_3x3", "avg_pool_3x3"};

std::string cellError(std::string_view text, const std::string& rest)
{
    return "nasbench201: the cell " + inQuotes(text) + " " + rest;
}

Error formError(std::string_view text)
{
    return Error{cellError(text, "is not of the form |op~0|+|op~0|op~1|+|op~0|op~1|op~2|.")};
}

/// The operation of one "op~node".
Result<std::int16_t> operationOf(std::string_view part, int node, std::string_view text)
{
    const std::size_t tilde = part.find('~');
    if (tilde == std::string_view::npos || part.substr(tilde + 1) != std::to_string(node))
        return formError(text);
    const auto place = std::ranges::find(kOperationNames, part.substr(0, tilde));
    if (place == kOperationNames.end()) {
        return Error{cellError(text, "has an operation " + inQuotes(part.substr(0, tilde)) +
                                         "; expected none, skip_connect, nor_conv_1x1, "
                                         "nor_conv_3x3 or avg_pool_3x3.")};
    }
    return static_cast<std::int16_t>(place - kOperationNames.begin());
}

} // namespace

const SpaceFacts& NasBench201::facts() const
{
    static const SpaceFacts facts = [] {
        SpaceFacts cells;
        cells.sourceSamples = 900;
        cells.protocolPool = 900;
        cells.embeddingEpochs = 10;
        cells.embeddingPairs = 2e5;
        cells.hasPublishedAccuracies = true;
        cells.hasPublishedProxies = true;
        cells.hasPublishedSearches = true;
        cells.images = "cifar10";
        cells.isCell = true;
        cells.copyNotions = {
            [](ArchitectureView cell) { return uniqueStringCode(codeOfCell(cell)); },
            [](ArchitectureView cell) { return isomorphicCode(codeOfCell(cell)); }};
        return cells;
    }();
    return facts;
}

NasBench201::NasBench201()
{
    for (const auto [from, to] : kCellEdges) {
        positions_.push_back({"edge " + std::to_string(from) + "→" + std::to_string(to),
                              {None, SkipConnect, Conv1x1, Conv3x3, AveragePool3x3},
                              {kOperationLabels.begin(), kOperationLabels.end()}});
    }
}

std::string NasBench201::description() const
{
    return "15 625 cells of six edges with five operations, stacked to a network for CIFAR-10.";
}

std::string NasBench201::toText(ArchitectureView architecture) const
{
    std::string text;
    for (std::size_t i = 0; i < kCellEdges.size(); ++i) {
        const int from = kCellEdges[i].from;
        if (from == 0)
            text += text.empty() ? "|" : "+|";
        text += kOperationNames[static_cast<std::size_t>(architecture[i])];
        text += '~' + std::to_string(from) + '|';
    }
    return text;
}

Result<Architecture> NasBench201::fromText(std::string_view text) const
{
    const std::vector<std::string_view> nodes = splitText(text, '+');
    if (nodes.size() != 3)
        return formError(text);
    Architecture cell;
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        const std::vector<std::string_view> parts = splitText(nodes[node], '|');
        if (parts.size() != node + 3 || !parts.front().empty() || !parts.back().empty())
            return formError(text);
        for (std::size_t from = 0; from <= node; ++from) {
            const auto operation = operationOf(parts[from + 1], static_cast<int>(from), text);
            if (!operation)
                return operation.error();
            cell.push_back(*operation);
        }
    }
    return cell;
}

std::vector<std::string> NasBench201::spellings() const
{
    return {
        "|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|+|skip_connect~0|nor_conv_3x3~1|"
        "skip_connect~2|",
        "conv_3x3~0 + conv_3x3~0|avg_pool_3x3~1 + skip_connect~0|conv_3x3~1|skip_connect~2",
        "[(('nor_conv_3x3', 0),), (('nor_conv_3x3', 0), ('avg_pool_3x3', 1)), (('skip_connect', "
        "0), ('nor_conv_3x3', 1), ('skip_connect', 2))]",
        "['nor_conv_3x3', 'nor_conv_3x3', 'avg_pool_3x3', 'skip_connect', 'nor_conv_3x3', "
        "'skip_connect']",
        "{\"0_1\": \"conv_3x3\", \"0_2\": \"conv_3x3\", \"0_3\": \"skip_connect\", "
        "\"1_2\": \"avg_pool_3x3\", \"1_3\": \"conv_3x3\", \"2_3\": \"skip_connect\"}",
        "{'arch_str': '|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|+|skip_connect~0|"
        "nor_conv_3x3~1|skip_connect~2|'}",
        "(3, 3, 4, 1, 3, 1)",
        "# 1"};
}

Architecture NasBench201::sameFunction(ArchitectureView architecture) const
{
    return cellOfCode(isomorphicCode(codeOfCell(architecture)));
}

Architecture NasBench201::officialArchitecture(int number) const
{
    return cellOfCode(codeOfOfficialNumber(number));
}

int NasBench201::officialNumber(ArchitectureView architecture) const
{
    return officialNumberOfCode(codeOfCell(architecture));
}

std::vector<LayerCost> NasBench201::layers(ArchitectureView architecture) const
{
    return network_.layers(architecture);
}

Costs NasBench201::costs(ArchitectureView architecture) const
{
    return network_.costs(architecture);
}

} // namespace latency
