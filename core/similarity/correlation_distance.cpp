// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/correlation_distance.h"

#include <cmath>

namespace latency
{

Matrix correlationDistance(const Matrix& similarity)
{
    Matrix distances(similarity.rows(), similarity.rows());
    for (std::size_t i = 0; i < distances.rows(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double value = similarity(i, j);
            distances(i, j) = std::isfinite(value) ? 1.0 - value : 1.0;
            distances(j, i) = distances(i, j);
        }
    }
    return distances;
}

} // namespace latency
