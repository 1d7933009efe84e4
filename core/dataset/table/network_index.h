#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/search_space.h"

#include <string>
#include <unordered_map>

namespace latency
{

/// Rows by network, to match data between tables and files. Networks are matched by structure,
/// never by position; architectures of the same network (SearchSpace::sameNetwork) are one.
class NetworkIndex
{
public:
    /// The first row represents all rows of the same network.
    NetworkIndex(const SearchSpace& space, const ArchitectureMatrix& architectures);
    explicit NetworkIndex(const SearchSpace& space) : space_(&space) {}

    /// Row of that network, or -1.
    [[nodiscard]] int find(ArchitectureView architecture) const;
    /// Row of that network; `row` if it is new.
    int add(ArchitectureView architecture, int row);
    [[nodiscard]] std::size_t size() const { return rows_.size(); } ///< different networks

private:
    const SearchSpace* space_;
    std::unordered_map<std::string, int> rows_; ///< by the bytes of the network
};

} // namespace latency
