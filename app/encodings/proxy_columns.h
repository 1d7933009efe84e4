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

/// Available zero-cost proxies of the architectures, and their rank correlation with the devices.
struct ProxyColumns {
    std::vector<ArchitectureQuantity> quantities;
    ColumnCorrelation correlation;
};

/// Reads caches and files of every given encoding that consists of proxies: one column, or the
/// published ones.
ProxyColumns proxyColumns(const LatencyTable& table, const std::vector<const Encoding*>& encodings,
                          std::stop_token stop);

} // namespace latency
