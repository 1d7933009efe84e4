// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/encodings/proxy_columns.h"

#include "core/encoding/encoding_readiness.h"
#include "core/encoding/proxies/zero_cost_proxy.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

bool isProxy(std::string_view name)
{
    return std::ranges::any_of(zeroCostProxies(),
                               [&](const ZeroCostProxy& proxy) { return proxy.name == name; });
}

} // namespace

ProxyColumns proxyColumns(const LatencyTable& table, const std::vector<const Encoding*>& encodings,
                          std::stop_token stop)
{
    ProxyColumns found;
    for (const Encoding* encoding : encodings) {
        const bool isSingle = isProxy(encoding->info().name);
        if (!isSingle && encoding->info().name != "zcp")
            continue;
        const auto outcome = rowsSoFar(*encoding, table, stop);
        const FloatMatrix* rows = std::get_if<FloatMatrix>(&outcome);
        if (!rows)
            continue;
        const std::vector<std::string> names = encoding->columns(table.space());
        for (std::size_t j = 0; j < rows->columns(); ++j) {
            ArchitectureQuantity quantity;
            quantity.title = isSingle ? names[j] : names[j] + ", published";
            quantity.values.reserve(rows->rows());
            for (std::size_t i = 0; i < rows->rows(); ++i)
                quantity.values.push_back(static_cast<double>((*rows)(i, j)));
            if (std::ranges::any_of(quantity.values, [](double x) { return std::isfinite(x); }))
                found.quantities.push_back(std::move(quantity));
        }
    }
    FloatMatrix columns(static_cast<std::size_t>(table.architectureCount()),
                        found.quantities.size());
    for (std::size_t j = 0; j < columns.columns(); ++j)
        for (std::size_t i = 0; i < columns.rows(); ++i)
            columns(i, j) = static_cast<float>(found.quantities[j].values[i]);
    found.correlation = columnCorrelation(columns, table, std::move(stop));
    return found;
}

} // namespace latency
