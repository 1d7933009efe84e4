// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/maps/distinct_rows.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace latency
{

DistinctRows distinctRows(const FloatMatrix& rows)
{
    DistinctRows found;
    found.places.reserve(rows.rows());
    std::unordered_map<std::string_view, std::size_t> known;
    std::vector<std::size_t> firsts;
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        const auto row = rows.row(i);
        const std::string_view bytes(reinterpret_cast<const char*>(row.data()), row.size_bytes());
        const auto [place, isNew] = known.emplace(bytes, firsts.size());
        if (isNew)
            firsts.push_back(i);
        found.places.push_back(place->second);
    }
    found.rows = FloatMatrix(firsts.size(), rows.columns());
    for (std::size_t i = 0; i < firsts.size(); ++i)
        std::ranges::copy(rows.row(firsts[i]), found.rows.row(i).begin());
    return found;
}

} // namespace latency
