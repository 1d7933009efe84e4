// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/picked_networks.h"

#include "core/dataset/spelling/architecture_spelling.h"
#include "core/dataset/table/network_index.h"
#include "core/space/architecture_text.h"

namespace latency
{

Result<void> findPickedRows(ExperimentSpec& spec, const LatencyTable& table)
{
    if (spec.pickedNetworks.empty())
        return {};
    const NetworkIndex index(table.space(), table.architectures());
    spec.handPicked.clear();
    for (const std::string& text : spec.pickedNetworks) {
        const auto spelled = readSpelling(text, &table.space());
        if (!spelled)
            return Error{"experiment: picks: " + spelled.error().message};
        const int exact = table.findArchitecture(spelled->architecture);
        const int row = exact >= 0 ? exact : index.find(spelled->architecture);
        if (row < 0)
            return Error{"experiment: picks names " + inQuotes(text) + ", which " + table.name() +
                         " does not have; expected one of its " +
                         std::to_string(table.architectureCount()) + " " +
                         table.space().networkNoun() + "s."};
        spec.handPicked.push_back(row);
    }
    return {};
}

} // namespace latency
