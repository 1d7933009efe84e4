// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/network_form.h"

#include "core/base/checksum.h"
#include "core/network/network_planner.h"

namespace latency
{

std::string_view networkFormName(NetworkForm form)
{
    return form == NetworkForm::Built ? "built" : "pruned";
}

std::optional<NetworkForm> networkFormFromName(std::string_view name)
{
    for (const NetworkForm form : {NetworkForm::Built, NetworkForm::Pruned})
        if (networkFormName(form) == name)
            return form;
    return std::nullopt;
}

Result<NetworkPlan> formPlan(const SearchSpace& space, ArchitectureView architecture,
                             NetworkForm form)
{
    if (!findNetworkPlanner(space)) {
        std::string known;
        for (const NetworkPlanner& planner : networkPlanners())
            known += (known.empty() ? "" : ", ") + std::string(planner.space);
        return Error{"Networks of " + space.title() +
                     " cannot be built here; expected one of the spaces " + known + "."};
    }
    if (auto fault = space.check(architecture))
        return *fault;
    return networkPlan(space, architecture,
                       form == NetworkForm::Built ? DeadParts::Kept : DeadParts::Dropped);
}

std::string networkFileStem(const SearchSpace& space, ArchitectureView architecture)
{
    if (const int number = space.officialNumber(architecture); number >= 0) {
        const std::string digits = std::to_string(number);
        return space.name() + "-" + std::string(5 - std::min<std::size_t>(5, digits.size()), '0') +
               digits;
    }
    return space.name() + "-" + checksumText(fnv1a(space.toText(architecture)));
}

} // namespace latency
