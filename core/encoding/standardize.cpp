// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/standardize.h"

#include <cassert>
#include <cmath>

namespace latency
{

Standardization::Standardization(const FloatMatrix& rows)
    : means_(rows.columns(), 0.0), deviations_(rows.columns(), 0.0)
{
    std::vector<double> counts(rows.columns(), 0.0);
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        for (std::size_t j = 0; j < rows.columns(); ++j) {
            if (!std::isfinite(rows(i, j)))
                continue;
            counts[j] += 1.0;
            means_[j] += static_cast<double>(rows(i, j));
        }
    }
    for (std::size_t j = 0; j < rows.columns(); ++j)
        means_[j] = counts[j] > 0.0 ? means_[j] / counts[j] : 0.0;

    // Without this, rounding of the mean would give a constant column a tiny deviation.
    std::vector<float> firsts(rows.columns(), std::nanf(""));
    std::vector<bool> varies(rows.columns(), false);
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        for (std::size_t j = 0; j < rows.columns(); ++j) {
            const float value = rows(i, j);
            if (!std::isfinite(value))
                continue;
            if (std::isnan(firsts[j]))
                firsts[j] = value;
            varies[j] = varies[j] || value != firsts[j];
            const double difference = static_cast<double>(value) - means_[j];
            deviations_[j] += difference * difference;
        }
    }
    for (std::size_t j = 0; j < rows.columns(); ++j)
        deviations_[j] = varies[j] ? std::sqrt(deviations_[j] / counts[j]) : 0.0;
}

void Standardization::apply(FloatMatrix& rows) const
{
    assert(rows.columns() == means_.size());
    std::vector<double> scales(means_.size());
    for (std::size_t j = 0; j < scales.size(); ++j)
        scales[j] = deviations_[j] > 0.0 ? 1.0 / deviations_[j] : 0.0;
    for (std::size_t i = 0; i < rows.rows(); ++i)
        for (std::size_t j = 0; j < rows.columns(); ++j)
            rows(i, j) =
                std::isfinite(rows(i, j))
                    ? static_cast<float>((static_cast<double>(rows(i, j)) - means_[j]) * scales[j])
                    : 0.0F;
}

FloatMatrix standardized(FloatMatrix rows)
{
    Standardization(rows).apply(rows);
    return rows;
}

} // namespace latency
