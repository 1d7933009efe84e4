#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"

#include <vector>

namespace latency
{

/// Mean and standard deviation of each column, fitted once and applied to any rows of the same
/// columns. Values that are not finite are left out of the fit and become 0, the mean.
class Standardization
{
public:
    explicit Standardization(const FloatMatrix& rows);

    /// (value − mean) / deviation; columns that were constant in the fit become 0.
    ///
    /// rows  [any, columns of the fit]
    void apply(FloatMatrix& rows) const;

    [[nodiscard]] const std::vector<double>& means() const { return means_; }
    /// Of the population (divided by n); 0 for constant columns.
    [[nodiscard]] const std::vector<double>& deviations() const { return deviations_; }

private:
    std::vector<double> means_;
    std::vector<double> deviations_;
};

/// Rows standardised by their own columns.
FloatMatrix standardized(FloatMatrix rows);

} // namespace latency
