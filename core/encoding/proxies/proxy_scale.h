#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/encoding/proxies/zero_cost_proxy.h"

namespace latency
{

/// Brings a proxy's values to its scale, over all rows (methods/proxies.md §2). Infinite values
/// become the greatest or least finite one, NaN the mean.
void scaleProxy(Matrix& rows, std::size_t column, ProxyScale scale);

} // namespace latency
