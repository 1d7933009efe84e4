#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <array>
#include <cstddef>
#include <string_view>

namespace latency
{

/// Scaling of a proxy's values over all architectures of a table (methods/proxies.md §2).
enum class ProxyScale {
    Range,    ///< to 0…1
    LogRange, ///< log(1 + x), to 0…1
    Deviation ///< to mean 0 and (population) standard deviation 1
};

/// A number of an untrained network, as a registry entry.
struct ZeroCostProxy {
    std::string_view name; ///< as in the published files
    std::string_view title;
    std::string_view description; ///< one line
    std::string_view source;
    ProxyScale scale = ProxyScale::Range;
    bool readsImages = false;
    bool countsDeadParts = false; ///< weights that cannot influence the output count as well
};

enum ProxyId : std::size_t {
    EpeNas,
    Fisher,
    Flops,
    GradNorm,
    Grasp,
    Jacov,
    L2Norm,
    Nwot,
    Params,
    Plain,
    Snip,
    Synflow,
    Zen,
    ProxyCount
};

/// All 13 in alphabetical order, the order of `ProxyId`.
const std::array<ZeroCostProxy, ProxyCount>& zeroCostProxies();

} // namespace latency
