// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/network_batch.h"

#include <algorithm>

namespace latency::nasflat
{

void NetworkBatch::assign(const GraphCatalogue& catalogue, std::span<const Sample> samples,
                          AttentionMask mask, HardwarePlace hardware)
{
    rowStart.assign(1, 0);
    entry.clear();
    context.clear();
    nodes.clear();
    tableEntry.clear();
    tableContext.clear();
    outputNodes.clear();
    const int operations = catalogue.operationCount();
    const auto deviceOf = [hardware](const Sample& sample) {
        return hardware == HardwarePlace::Nodes ? sample.device : 0;
    };
    int devices = 0;
    for (const Sample& sample : samples)
        devices = std::max(devices, deviceOf(sample) + 1);
    entries_ = static_cast<std::size_t>(2 + devices * operations);
    tableRowOf_.assign(entries_ * static_cast<std::size_t>(catalogue.firstLayer().nodes()), -1);
    for (const Sample& sample : samples) {
        const GraphPattern& pattern = catalogue.pattern(sample.architecture);
        const int firstRow = rows();
        addGraph(pattern, catalogue.operations(sample.architecture),
                 2 + deviceOf(sample) * operations, catalogue.inputIsChosen());
        addOutputNode(pattern, firstRow, mask);
    }
}

void NetworkBatch::addGraph(const GraphPattern& pattern, std::span<const int> operations,
                            int firstEntry, bool inputIsChosen)
{
    const int graph = graphs();
    const int firstRow = rows();
    const int last = pattern.nodes() - 1;
    for (int node = 0; node <= last; ++node) {
        const auto at = static_cast<std::size_t>(node);
        const int chosen = firstEntry + operations[at];
        entry.push_back(node == last ? 1 : node > 0 || inputIsChosen ? chosen : 0);
        context.push_back(pattern.context[at]);
        for (int i = pattern.start[at]; i < pattern.start[at + 1]; ++i)
            nodes.source.push_back(firstRow + pattern.predecessor[static_cast<std::size_t>(i)]);
        nodes.endNode(firstRow + node, graph);
        nodes.member.push_back(firstRow + node);
    }
    nodes.endGroup();
    rowStart.push_back(firstRow + pattern.nodes());
}

void NetworkBatch::addOutputNode(const GraphPattern& pattern, int firstRow, AttentionMask mask)
{
    const auto last = static_cast<std::size_t>(pattern.nodes() - 1);
    for (int i = pattern.start[last]; i < pattern.start[last + 1]; ++i)
        outputNodes.source.push_back(
            tableRow(firstRow + pattern.predecessor[static_cast<std::size_t>(i)]));
    outputNodes.endNode(tableRow(firstRow + static_cast<int>(last)), outputNodes.groups());
    if (mask == AttentionMask::Everyone)
        for (int node = 0; node < pattern.nodes(); ++node)
            outputNodes.member.push_back(tableRow(firstRow + node));
    outputNodes.endGroup();
}

int NetworkBatch::tableRow(int row)
{
    const auto at = static_cast<std::size_t>(row);
    int& known = tableRowOf_[static_cast<std::size_t>(context[at]) * entries_ +
                             static_cast<std::size_t>(entry[at])];
    if (known < 0) {
        known = tableRows();
        tableEntry.push_back(entry[at]);
        tableContext.push_back(context[at]);
    }
    return known;
}

} // namespace latency::nasflat
