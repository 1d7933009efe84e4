// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/network_index.h"

namespace latency
{
namespace
{

std::string keyOf(const SearchSpace& space, ArchitectureView architecture)
{
    const Architecture network = space.sameNetwork(architecture);
    const ArchitectureView view(network);
    return {reinterpret_cast<const char*>(view.data()), view.size_bytes()};
}

} // namespace

NetworkIndex::NetworkIndex(const SearchSpace& space, const ArchitectureMatrix& architectures)
    : space_(&space)
{
    rows_.reserve(architectures.rows());
    for (std::size_t row = 0; row < architectures.rows(); ++row)
        add(architectures.row(row), static_cast<int>(row));
}

int NetworkIndex::find(ArchitectureView architecture) const
{
    const auto found = rows_.find(keyOf(*space_, architecture));
    return found == rows_.end() ? -1 : found->second;
}

int NetworkIndex::add(ArchitectureView architecture, int row)
{
    return rows_.try_emplace(keyOf(*space_, architecture), row).first->second;
}

} // namespace latency
