#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"

#include <vector>

namespace latency
{

/// Every row divided by its length, so that a product of two rows is their cosine similarity; zero
/// rows are unchanged.
FloatMatrix unitRows(FloatMatrix rows);

/// The mean cosine similarity of each row to all rows, including itself: a product with the mean of
/// the unit rows.
std::vector<double> meanCosineSimilarity(const FloatMatrix& unit);

} // namespace latency
