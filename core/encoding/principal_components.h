#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/outcome.h"

#include <stop_token>
#include <vector>

namespace latency
{

/// Projection of rows onto the directions of largest variance.
struct PrincipalComponents {
    FloatMatrix scores;         ///< [rows, components]; components the rows do not have are zeros
    std::vector<double> shares; ///< part of the whole variance in each component, 0..1
};

/// The first principal components. Columns are centred here but not scaled: standardise them first
/// when their units differ. Signs are fixed, so that the result is deterministic.
///
/// rows     [rows, columns], finite
/// count    components wanted, at least 1
/// returns  Stopped within 0.1 s of a request as long as fewer than some 500 columns vary
/// errors   a value that is not finite
Outcome<PrincipalComponents> principalComponents(const FloatMatrix& rows, int count,
                                                 std::stop_token stop = {});

} // namespace latency
