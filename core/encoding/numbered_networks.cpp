// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/numbered_networks.h"

#include "core/dataset/files/help_folder.h"
#include "core/dataset/open_dataset.h"

#include <algorithm>

namespace latency
{

Result<ArchitectureMatrix> numberedNetworks(const LatencyTable& table, const std::string& where)
{
    const SearchSpace& space = table.space();
    if (space.officialCount() > 0) {
        ArchitectureMatrix all(static_cast<std::size_t>(space.officialCount()),
                               space.positions().size());
        for (int number = 0; number < space.officialCount(); ++number)
            std::ranges::copy(space.officialArchitecture(number),
                              all.row(static_cast<std::size_t>(number)).begin());
        return all;
    }
    if (table.name() == "help:" + space.name())
        return table.architectures();
    for (const std::filesystem::path& folder : dataFolders({}))
        if (const auto found = findHelpFolders(folder, space.name()); !found.empty()) {
            auto list = readHelpArchitectures(found.front());
            if (!list)
                return list.error();
            return std::move(list).value().architectures;
        }
    return Error{where + ": its rows name no networks of " + space.title() +
                 ", which have no official numbers, and HELP's list of them is not there; expected "
                 "a CSV or JSON by architecture."};
}

} // namespace latency
