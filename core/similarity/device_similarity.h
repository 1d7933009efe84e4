#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/dataset/table/latency_table.h"

#include <optional>
#include <stop_token>
#include <string_view>

namespace latency
{

enum class Correlation { Spearman, Kendall, Pearson };
std::optional<Correlation> correlationFromName(std::string_view name); ///< "spearman", …
std::string_view correlationName(Correlation correlation);

/// How alike devices rank the same architectures.
struct DeviceSimilarity {
    Correlation correlation = Correlation::Spearman;
    Matrix values; ///< [devices, devices], symmetric, ones on the diagonal; NaN where undefined
    BasicMatrix<int> counts; ///< architectures measured on both
};

/// The whole matrix at once; fully measured devices are ranked once, and pairs with missing
/// measurements are evaluated on the architectures measured on both.
///
/// stop   when stopped, remaining pairs stay NaN
DeviceSimilarity deviceSimilarity(const LatencyTable& table, Correlation correlation,
                                  std::stop_token stop = {});

/// Mean correlation over all pairs (one of `left`, one of `right`), NaN pairs left out; NaN when
/// there is none.
double meanCrossCorrelation(const Matrix& similarity, const std::vector<int>& left,
                            const std::vector<int>& right);

} // namespace latency
