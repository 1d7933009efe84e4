// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/joined_rows.h"

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

/// Positions in `matched` of the rows that stay. By official number where the space has them, so
/// that what draws by row finds the same whichever table is named first.
std::vector<std::size_t> keptInOrder(const std::vector<LatencyTablePointer>& tables,
                                     const std::vector<MatchedRow>& matched,
                                     std::size_t fewestHolders)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < matched.size(); ++i)
        if (matched[i].holders >= fewestHolders)
            order.push_back(i);
    const SearchSpace& space = tables.front()->space();
    const bool isSimulated = std::ranges::any_of(
        tables, [](const LatencyTablePointer& table) { return table->isSimulated(); });
    if (space.officialCount() == 0 ||
        isSimulated) // a simulated table alone is in an order of its own
        return order;
    std::vector<int> numbers;
    for (const MatchedRow& one : matched)
        numbers.push_back(space.officialNumber(tables[one.table]->architecture(one.row)));
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return numbers[i]; });
    return order;
}

} // namespace

JoinedRows joinRows(const std::vector<LatencyTablePointer>& tables, JoinRows rows)
{
    JoinedRows joined;
    const std::vector<MatchedRow> matched = matchRows(tables, joined.places);
    const std::size_t fewestHolders = rows == JoinRows::Union ? 1 : tables.size();
    const std::vector<std::size_t> order = keptInOrder(tables, matched, fewestHolders);
    std::vector<int> kept(matched.size(), -1);
    for (std::size_t place = 0; place < order.size(); ++place)
        kept[order[place]] = static_cast<int>(place);
    for (std::vector<int>& places : joined.places) {
        joined.partnerless.push_back(static_cast<int>(std::ranges::count_if(places, [&](int place) {
            return matched[static_cast<std::size_t>(place)].holders == 1;
        })));
        for (int& place : places)
            place = kept[static_cast<std::size_t>(place)];
    }
    joined.architectures =
        ArchitectureMatrix(order.size(), tables.front()->architectures().columns());
    for (std::size_t place = 0; place < order.size(); ++place) {
        const MatchedRow& one = matched[order[place]];
        std::ranges::copy(tables[one.table]->architecture(one.row),
                          joined.architectures.row(place).begin());
    }
    return joined;
}

} // namespace latency
