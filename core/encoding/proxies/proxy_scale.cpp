// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/proxy_scale.h"

#include <algorithm>
#include <cmath>

namespace latency
{

namespace
{

struct Spread {
    double least = INFINITY;
    double most = -INFINITY;
    double mean = 0.0;
    double deviation = 0.0;
};

Spread finiteSpread(const Matrix& rows, std::size_t column)
{
    Spread spread;
    double sum = 0.0;
    double count = 0.0;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const double value = rows(row, column);
        if (!std::isfinite(value))
            continue;
        spread.least = std::min(spread.least, value);
        spread.most = std::max(spread.most, value);
        sum += value;
        count += 1.0;
    }
    if (count == 0.0)
        return {0.0, 0.0, 0.0, 0.0};
    spread.mean = sum / count;
    double squares = 0.0;
    for (std::size_t row = 0; row < rows.rows(); ++row)
        if (std::isfinite(rows(row, column)))
            squares += std::pow(rows(row, column) - spread.mean, 2);
    spread.deviation = std::sqrt(squares / count);
    return spread;
}

} // namespace

void scaleProxy(Matrix& rows, std::size_t column, ProxyScale scale)
{
    if (scale == ProxyScale::LogRange)
        for (std::size_t row = 0; row < rows.rows(); ++row)
            rows(row, column) = std::log1p(rows(row, column));
    const Spread spread = finiteSpread(rows, column);
    const bool isCentred = scale == ProxyScale::Deviation;
    const double from = isCentred ? spread.mean : spread.least;
    const double width = isCentred ? spread.deviation : spread.most - spread.least;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        double& value = rows(row, column);
        value = std::isnan(value) ? spread.mean : std::clamp(value, spread.least, spread.most);
        value = width > 0.0 ? (value - from) / width : 0.0;
    }
}

} // namespace latency
