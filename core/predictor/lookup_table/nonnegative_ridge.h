#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"

#include <span>
#include <stop_token>
#include <vector>

namespace latency::lookup_table
{

/// Weights w ≥ 0 of the least |y - X w|² + penalty · Σ shrink_j w_j², by cyclic coordinate descent.
///
/// gram        XᵀX, [columns, columns]
/// correlation Xᵀy, [columns]
/// shrink      [columns], ≥ 0; zero leaves a weight free
/// weights     initial values; replaced
void solveNonnegativeRidge(const Matrix& gram, std::span<const double> correlation,
                           std::span<const double> shrink, double penalty,
                           std::vector<double>& weights);

/// The same with the best penalty in five-fold cross-validation; with fewer than four rows the
/// largest penalty.
///
/// x, y     [rows, columns] and [rows]; row i is in fold i modulo five
/// returns  one weight per column; empty when stopped
std::vector<double> fitNonnegativeRidge(const Matrix& x, std::span<const double> y,
                                        std::span<const double> shrink, std::stop_token stop);

} // namespace latency::lookup_table
