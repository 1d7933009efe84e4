#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workers/dataset_snapshot.h"
#include "core/encoding/encoding.h"
#include "core/similarity/column_correlation.h"

#include <stop_token>
#include <string>
#include <vector>

namespace latency
{

/// Single numbers of architectures that are known so far, each a zero-cost proxy, and how they rank
/// as the devices do.
struct ProxyColumns {
    std::vector<ArchitectureQuantity> quantities;
    ColumnCorrelation correlation;
};

/// Reads caches and files of every encoding given that consists of proxies: one column, or the
/// published ones.
ProxyColumns proxyColumns(const LatencyTable& table, const std::vector<const Encoding*>& encodings,
                          std::stop_token stop);

} // namespace latency
