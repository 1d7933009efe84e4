// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/unit_rows.h"

#include <cmath>

namespace latency
{

FloatMatrix unitRows(FloatMatrix rows)
{
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        double squares = 0.0;
        for (const float value : rows.row(i))
            squares += static_cast<double>(value) * value;
        if (squares > 0.0)
            for (float& value : rows.row(i))
                value = static_cast<float>(value / std::sqrt(squares));
    }
    return rows;
}

std::vector<double> meanCosineSimilarity(const FloatMatrix& unit)
{
    std::vector<double> mean(unit.columns(), 0.0);
    for (std::size_t i = 0; i < unit.rows(); ++i)
        for (std::size_t c = 0; c < unit.columns(); ++c)
            mean[c] += unit(i, c);
    std::vector<double> similarity(unit.rows(), 0.0);
    for (std::size_t i = 0; i < unit.rows(); ++i) {
        for (std::size_t c = 0; c < unit.columns(); ++c)
            similarity[i] += mean[c] * unit(i, c);
        similarity[i] /= static_cast<double>(unit.rows());
    }
    return similarity;
}

} // namespace latency
