#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/maps/neighbour_map.h"

#include <string_view>
#include <vector>

namespace latency
{

enum class MapMethod {
    PrincipalComponents, ///< the two directions of largest variance (PCA)
    Neighbours           ///< near rows near each other (t-SNE)
};

/// Architectures in the plane, by an encoding.
struct EncodingMap {
    FloatMatrix points;         ///< [architectures, 2]; not a number where there is no row
    int architectures = 0;      ///< that have a row
    std::vector<double> shares; ///< part of the variance along both axes; principal components only
};

/// Columns are standardised first. Rows with a value that is not finite are left out, so that a
/// partly computed encoding has a map.
///
/// returns  Stopped within 0.1 s of a request
Outcome<EncodingMap> encodingMap(const FloatMatrix& rows, MapMethod method,
                                 const NeighbourMapOptions& options,
                                 const RunControl<NeighbourMapProgress>& control);

} // namespace latency
