// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/label_groups.h"

#include "core/space/ofa_network.h"

#include <cmath>
#include <string_view>
#include <unordered_map>

namespace latency
{
namespace
{

/// The first decisions of an architecture as bytes.
std::string_view keyOf(ArchitectureView architecture, std::size_t decisions)
{
    return {reinterpret_cast<const char*>(architecture.data()),
            decisions * sizeof(architecture[0])};
}

} // namespace

bool ignoresResolution(const SearchSpace& space, const ArchitectureMatrix& architectures,
                       std::span<const float> milliseconds)
{
    if (space.name() != "ofa")
        return false;
    std::unordered_map<std::string_view, std::size_t> first;
    bool hasTwins = false;
    for (std::size_t i = 0; i < architectures.rows(); ++i) {
        if (std::isnan(milliseconds[i]))
            continue;
        const auto row = architectures.row(i);
        const auto [known, isNew] = first.try_emplace(keyOf(row, ofa::kResolution), i);
        if (isNew)
            continue;
        if (milliseconds[known->second] != milliseconds[i])
            return false;
        hasTwins =
            hasTwins || architectures(known->second, ofa::kResolution) != row[ofa::kResolution];
    }
    return hasTwins;
}

std::vector<int> labelGroups(const LatencyTable& table, int device)
{
    const ArchitectureMatrix& architectures = table.architectures();
    const std::size_t decisions =
        ignoresResolution(table.space(), architectures, table.milliseconds(device))
            ? ofa::kResolution
            : architectures.columns();
    std::unordered_map<std::string_view, int> first;
    first.reserve(architectures.rows());
    std::vector<int> groups;
    groups.reserve(architectures.rows());
    for (int i = 0; i < table.architectureCount(); ++i)
        groups.push_back(
            first.try_emplace(keyOf(table.architecture(i), decisions), i).first->second);
    return groups;
}

} // namespace latency
