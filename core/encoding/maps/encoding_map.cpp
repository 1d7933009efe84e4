// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/maps/encoding_map.h"

#include "core/encoding/principal_components.h"
#include "core/encoding/standardize.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency
{

namespace
{

std::vector<std::size_t> completeRows(const FloatMatrix& rows)
{
    std::vector<std::size_t> complete;
    for (std::size_t i = 0; i < rows.rows(); ++i)
        if (std::ranges::all_of(rows.row(i), [](float value) { return std::isfinite(value); }))
            complete.push_back(i);
    return complete;
}

FloatMatrix rowsAt(const FloatMatrix& rows, const std::vector<std::size_t>& places)
{
    FloatMatrix taken(places.size(), rows.columns());
    for (std::size_t i = 0; i < places.size(); ++i)
        std::ranges::copy(rows.row(places[i]), taken.row(i).begin());
    return taken;
}

FloatMatrix spreadTo(const FloatMatrix& points, const std::vector<std::size_t>& places,
                     std::size_t count)
{
    FloatMatrix all(count, 2, std::numeric_limits<float>::quiet_NaN());
    for (std::size_t i = 0; i < places.size(); ++i)
        std::ranges::copy(points.row(i), all.row(places[i]).begin());
    return all;
}

} // namespace

Outcome<EncodingMap> encodingMap(const FloatMatrix& rows, MapMethod method,
                                 const NeighbourMapOptions& options,
                                 const RunControl<NeighbourMapProgress>& control)
{
    const std::vector<std::size_t> places = completeRows(rows);
    const FloatMatrix complete = standardized(rowsAt(rows, places));
    EncodingMap map;
    map.architectures = static_cast<int>(places.size());
    if (method == MapMethod::PrincipalComponents) {
        auto found = principalComponents(complete, 2, control.stop);
        if (auto* components = std::get_if<PrincipalComponents>(&found)) {
            map.points = spreadTo(components->scores, places, rows.rows());
            map.shares = components->shares;
            return map;
        }
        if (Error* error = std::get_if<Error>(&found))
            return *error;
        return Stopped{};
    }
    RunControl<NeighbourMapProgress> spreading{control.stop, {}};
    if (control.report)
        spreading.report = [&](NeighbourMapProgress progress) {
            progress.points = spreadTo(progress.points, places, rows.rows());
            control.report(progress);
        };
    auto found = neighbourMap(complete, options, spreading);
    if (auto* points = std::get_if<FloatMatrix>(&found)) {
        map.points = spreadTo(*points, places, rows.rows());
        return map;
    }
    if (Error* error = std::get_if<Error>(&found))
        return *error;
    return Stopped{};
}

} // namespace latency
