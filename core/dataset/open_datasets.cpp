// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset_reference.h"
#include "core/dataset/join_tables.h"

#include <algorithm>

namespace latency
{

Result<LatencyTablePointer> openDatasets(const std::vector<std::string>& references,
                                         const OpenOptions& options)
{
    if (references.empty())
        return Error{"No dataset is named; expected at least one."};
    if (references.size() == 1)
        return openDataset(references.front(), options);
    std::vector<LatencyTablePointer> tables;
    // What says how a file is written is meant for the files among them.
    OpenOptions ofNamed;
    ofNamed.dataFolders = options.dataFolders;
    ofNamed.space = options.space;
    ofNamed.join = options.join;
    const bool hasFile = !std::ranges::all_of(references, isNamedDataset);
    for (const std::string& reference : references) {
        auto table =
            openDataset(reference, hasFile && isNamedDataset(reference) ? ofNamed : options);
        if (!table)
            return table.error();
        tables.push_back(std::move(*table));
    }
    auto parts = joinTables(tables, options.join);
    if (!parts)
        return parts.error();
    return LatencyTable::create(std::move(*parts));
}

} // namespace latency
