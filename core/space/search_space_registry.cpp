// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/fbnet.h"
#include "core/space/nasbench201.h"
#include "core/space/ofa_mobilenet.h"

namespace latency
{
namespace
{

struct Registry {
    std::vector<std::shared_ptr<const SearchSpace>> owned{std::make_shared<const NasBench201>(),
                                                          std::make_shared<const Fbnet>(),
                                                          std::make_shared<const OfaMobileNet>()};
    std::vector<const SearchSpace*> shown{owned[0].get(), owned[1].get(), owned[2].get()};
};

Registry& registry()
{
    static Registry spaces;
    return spaces;
}

} // namespace

const std::vector<const SearchSpace*>& searchSpaces()
{
    return registry().shown;
}

const SearchSpace* findSearchSpace(std::string_view name)
{
    for (const SearchSpace* space : searchSpaces()) {
        if (space->name() == name)
            return space;
    }
    return nullptr;
}

void registerSearchSpace(std::shared_ptr<const SearchSpace> space)
{
    registry().shown.push_back(space.get());
    registry().owned.push_back(std::move(space));
}

std::vector<std::string> spacesWith(bool SpaceFacts::*property)
{
    std::vector<std::string> names;
    for (const SearchSpace* space : searchSpaces())
        if (space->facts().*property)
            names.push_back(space->name());
    return names;
}

} // namespace latency
