// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/network_essence.h"

#include "core/space/ofa_network.h"

namespace latency
{

Architecture networkEssence(ArchitectureView network)
{
    Architecture essence(network.begin(), network.end());
    for (std::size_t block = 0; block < ofa::kBlocks; ++block)
        if (!ofa::isActive(network, block))
            essence[block] = essence[ofa::kFirstExpansion + block] = 0;
    return essence;
}

} // namespace latency
