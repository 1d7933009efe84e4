// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/fbnet.h"
#include "core/space/nasbench201.h"
#include "core/space/ofa_mobilenet.h"

namespace latency
{

const std::vector<const SearchSpace*>& searchSpaces()
{
    static const NasBench201 cells;
    static const Fbnet chains;
    static const OfaMobileNet mobileNets;
    static const std::vector<const SearchSpace*> spaces{&cells, &chains, &mobileNets};
    return spaces;
}

const SearchSpace* findSearchSpace(std::string_view name)
{
    for (const SearchSpace* space : searchSpaces()) {
        if (space->name() == name)
            return space;
    }
    return nullptr;
}

} // namespace latency
