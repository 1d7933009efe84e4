#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/space/search_space.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// Zero-cost proxies as published, each row with the network it belongs to.
struct ProxyFile {
    ArchitectureMatrix networks; ///< [rows, positions of the space]
    Matrix values;               ///< [rows, proxies asked for]
};

/// Reads zc_fbnet.json, an object with one member per network, or NASLib's zc_nasbench201.json,
/// where such objects are under "cifar10" and the like, proxies are {"score": …, "time": …} and
/// cells are tuples in NASLib's order of operations and edges (see cellFromNaslibIndices).
///
/// proxies  names, in the order wanted
/// errors   cannot be read, another form, a network without one of the proxies, tuples whose
///          parameter counts contradict NASLib's order
Result<ProxyFile> readProxyFile(const std::filesystem::path& file, const SearchSpace& space,
                                const std::vector<std::string>& proxies);

} // namespace latency
