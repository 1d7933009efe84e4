// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/label_groups.h"

#include "core/space/ofa_network.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

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

/// A number that equal decisions share.
std::uint32_t digest(ArchitectureView architecture, std::size_t decisions)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < decisions; ++i)
        number = number * 31 + static_cast<std::uint32_t>(architecture[i]);
    return number ^ (number >> 12);
}

/// Decisions that a device's labels depend on.
std::size_t decidingColumns(const LatencyTable& table, int device)
{
    return ignoresResolution(table.space(), table.architectures(), table.milliseconds(device))
               ? ofa::kResolution
               : table.architectures().columns();
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

std::vector<bool> sharesLabel(const LatencyTable& table, int device, std::span<const int> rows)
{
    const std::size_t decisions = decidingColumns(table, device);
    std::unordered_set<std::string_view> keys;
    std::array<bool, 4096> isPossible{}; // tells nearly all others apart without a look-up
    for (const int row : rows) {
        const ArchitectureView architecture = table.architecture(row);
        keys.insert(keyOf(architecture, decisions));
        isPossible[digest(architecture, decisions) % isPossible.size()] = true;
    }
    std::vector<bool> shares(static_cast<std::size_t>(table.architectureCount()));
    for (int row = 0; row < table.architectureCount(); ++row) {
        const ArchitectureView architecture = table.architecture(row);
        shares[static_cast<std::size_t>(row)] =
            isPossible[digest(architecture, decisions) % isPossible.size()] &&
            keys.contains(keyOf(architecture, decisions));
    }
    return shares;
}

std::vector<int> labelGroups(const LatencyTable& table, int device)
{
    const std::size_t decisions = decidingColumns(table, device);
    std::unordered_map<std::string_view, int> first;
    first.reserve(static_cast<std::size_t>(table.architectureCount()));
    std::vector<int> groups;
    groups.reserve(static_cast<std::size_t>(table.architectureCount()));
    for (int i = 0; i < table.architectureCount(); ++i)
        groups.push_back(
            first.try_emplace(keyOf(table.architecture(i), decisions), i).first->second);
    return groups;
}

} // namespace latency
