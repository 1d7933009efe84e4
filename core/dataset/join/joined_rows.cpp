// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/join/joined_rows.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace latency
{
namespace
{

/// One network of the tables, or one repetition of it.
struct MatchedRow {
    std::size_t table = 0; ///< the first that has it
    int row = 0;
    std::size_t holders = 0; ///< tables that have it
};

std::string keyOf(const LatencyTable& table, int row)
{
    const Architecture network = table.space().sameNetwork(table.architecture(row));
    return {reinterpret_cast<const char*>(network.data()), network.size() * sizeof(network[0])};
}

/// Fills `places` with positions in the list that is returned.
std::vector<MatchedRow> matchRows(const std::vector<LatencyTablePointer>& tables,
                                  std::vector<std::vector<int>>& places)
{
    std::vector<MatchedRow> matched;
    std::unordered_map<std::string, std::vector<int>> repetitions; // positions in `matched`
    repetitions.reserve(static_cast<std::size_t>(tables.front()->architectureCount()));
    for (std::size_t t = 0; t < tables.size(); ++t) {
        std::unordered_map<const std::vector<int>*, std::size_t> met; // of each network
        met.reserve(static_cast<std::size_t>(tables[t]->architectureCount()));
        std::vector<int>& rows = places.emplace_back();
        for (int row = 0; row < tables[t]->architectureCount(); ++row) {
            std::vector<int>& known = repetitions[keyOf(*tables[t], row)];
            const std::size_t repetition = met[&known]++;
            if (repetition == known.size()) {
                known.push_back(static_cast<int>(matched.size()));
                matched.push_back({t, row, 0});
            }
            rows.push_back(known[repetition]);
            ++matched[static_cast<std::size_t>(known[repetition])].holders;
        }
    }
    return matched;
}

} // namespace

JoinedRows joinRows(const std::vector<LatencyTablePointer>& tables, JoinRows rows)
{
    JoinedRows joined;
    const std::vector<MatchedRow> matched = matchRows(tables, joined.places);
    const std::size_t fewestHolders = rows == JoinRows::Union ? 1 : tables.size();
    std::vector<int> kept(matched.size(), -1);
    int count = 0;
    for (std::size_t i = 0; i < matched.size(); ++i)
        if (matched[i].holders >= fewestHolders)
            kept[i] = count++;
    for (std::vector<int>& places : joined.places) {
        joined.partnerless.push_back(static_cast<int>(std::ranges::count_if(places, [&](int place) {
            return matched[static_cast<std::size_t>(place)].holders == 1;
        })));
        for (int& place : places)
            place = kept[static_cast<std::size_t>(place)];
    }
    joined.architectures = ArchitectureMatrix(static_cast<std::size_t>(count),
                                              tables.front()->architectures().columns());
    for (std::size_t i = 0; i < matched.size(); ++i)
        if (kept[i] >= 0)
            std::ranges::copy(tables[matched[i].table]->architecture(matched[i].row),
                              joined.architectures.row(static_cast<std::size_t>(kept[i])).begin());
    return joined;
}

} // namespace latency
