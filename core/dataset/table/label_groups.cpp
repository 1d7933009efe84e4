// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/label_groups.h"

#include "core/dataset/table/copied_labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace latency
{
namespace
{

/// The decisions of an architecture as bytes.
std::string_view keyOf(ArchitectureView architecture)
{
    return {reinterpret_cast<const char*>(architecture.data()), architecture.size_bytes()};
}

/// A number shared by equal decisions.
std::uint32_t digest(std::string_view key)
{
    std::uint32_t number = 0;
    for (const char byte : key)
        number = number * 31 + static_cast<unsigned char>(byte);
    return number ^ (number >> 12);
}

/// The part of an architecture a device's labels depend on: the network, with or without its
/// resolution.
class NetworkKeys
{
public:
    NetworkKeys(const LatencyTable& table, int device) : table_(table)
    {
        if (ignoresResolution(table.space(), table.architectures(), table.milliseconds(device)))
            ignored_ = *table.space().facts().resolution;
    }

    /// Valid until the next.
    std::string_view of(int row)
    {
        network_ = table_.space().sameNetwork(table_.architecture(row));
        if (ignored_ < network_.size())
            network_[ignored_] = 0;
        return keyOf(network_);
    }

private:
    const LatencyTable& table_;
    std::size_t ignored_ = static_cast<std::size_t>(-1); ///< a decision no label depends on
    Architecture network_;
};

/// Groups that merge; each is named by its first row.
class RowGroups
{
public:
    explicit RowGroups(int rows) : first_(static_cast<std::size_t>(rows))
    {
        std::iota(first_.begin(), first_.end(), 0);
    }
    int groupOf(int row)
    {
        int& first = first_[static_cast<std::size_t>(row)];
        return first == row ? row : first = groupOf(first);
    }
    void join(int one, int other)
    {
        const int first = groupOf(one);
        const int second = groupOf(other);
        first_[static_cast<std::size_t>(std::max(first, second))] = std::min(first, second);
    }

private:
    std::vector<int> first_;
};

CopiedLabels copiedLabels(const LatencyTable& table, int device)
{
    if (table.device(device).isSimulated)
        return {}; // computed of every cell, whatever others it equals
    return {table.space(), table.architectures(), table.milliseconds(device)};
}

/// Adds the rows with a copy of the label of one of `rows`.
void addCopies(const LatencyTable& table, int device, std::span<const int> rows,
               std::vector<bool>& shares)
{
    const CopiedLabels copied = copiedLabels(table, device);
    for (const std::vector<int>& keys : copied.keys()) {
        std::vector<bool> isSeen(keys.size());
        for (const int row : rows)
            if (const int key = keys[static_cast<std::size_t>(row)]; key >= 0)
                isSeen[static_cast<std::size_t>(key)] = true;
        for (std::size_t row = 0; row < keys.size(); ++row)
            if (keys[row] >= 0 && isSeen[static_cast<std::size_t>(keys[row])])
                shares[row] = true;
    }
}

} // namespace

bool ignoresResolution(const SearchSpace& space, const ArchitectureMatrix& architectures,
                       std::span<const float> milliseconds)
{
    const std::optional<std::size_t> resolution = space.facts().resolution;
    if (!resolution)
        return false;
    std::unordered_map<std::string, std::size_t> first;
    bool hasTwins = false;
    Architecture network;
    for (std::size_t i = 0; i < architectures.rows(); ++i) {
        if (std::isnan(milliseconds[i]))
            continue;
        const auto row = architectures.row(i);
        network.assign(row.begin(), row.end());
        network[*resolution] = 0;
        const auto [known, isNew] = first.try_emplace(std::string(keyOf(network)), i);
        if (isNew)
            continue;
        if (milliseconds[known->second] != milliseconds[i])
            return false;
        hasTwins = hasTwins || architectures(known->second, *resolution) != row[*resolution];
    }
    return hasTwins;
}

std::vector<bool> sharesLabel(const LatencyTable& table, int device, std::span<const int> rows)
{
    NetworkKeys networks(table, device);
    std::unordered_set<std::string> keys;
    std::array<bool, 4096> isPossible{}; // tells nearly all others apart without a look-up
    for (const int row : rows) {
        const std::string_view key = networks.of(row);
        isPossible[digest(key) % isPossible.size()] = true;
        keys.emplace(key);
    }
    std::vector<bool> shares(static_cast<std::size_t>(table.architectureCount()));
    for (int row = 0; row < table.architectureCount(); ++row) {
        const std::string_view key = networks.of(row);
        shares[static_cast<std::size_t>(row)] =
            isPossible[digest(key) % isPossible.size()] && keys.contains(std::string(key));
    }
    addCopies(table, device, rows, shares);
    return shares;
}

std::vector<int> labelGroups(const LatencyTable& table, int device)
{
    NetworkKeys networks(table, device);
    std::unordered_map<std::string, int> first;
    first.reserve(static_cast<std::size_t>(table.architectureCount()));
    RowGroups groups(table.architectureCount());
    for (int row = 0; row < table.architectureCount(); ++row)
        groups.join(first.try_emplace(std::string(networks.of(row)), row).first->second, row);
    const CopiedLabels copied = copiedLabels(table, device);
    for (const std::vector<int>& keys : copied.keys()) {
        std::unordered_map<int, int> firstWith;
        for (int row = 0; row < table.architectureCount(); ++row)
            if (const int key = keys[static_cast<std::size_t>(row)]; key >= 0)
                groups.join(firstWith.try_emplace(key, row).first->second, row);
    }
    std::vector<int> all;
    all.reserve(static_cast<std::size_t>(table.architectureCount()));
    for (int row = 0; row < table.architectureCount(); ++row)
        all.push_back(groups.groupOf(row));
    return all;
}

} // namespace latency
