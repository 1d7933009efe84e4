#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/network/network_plan.h"

#include <optional>
#include <string>
#include <string_view>

namespace latency
{

/// Which graph of a network is exported or measured. Numbers of different forms do not compare:
/// runtimes that prune have no cost for layers that cannot influence the output.
enum class NetworkForm {
    Built, ///< every layer, as a framework without pruning runs it
    Pruned ///< without layers that cannot influence the output
};

std::string_view networkFormName(NetworkForm form); ///< "built", "pruned"
std::optional<NetworkForm> networkFormFromName(std::string_view name);

/// The network of an architecture in that form.
///
/// errors  a space whose networks cannot be built here, with those that can
Result<NetworkPlan> formPlan(const SearchSpace& space, ArchitectureView architecture,
                             NetworkForm form);

/// A short name for files: the space with the architecture's official number, or a checksum of its
/// decisions where it has none.
std::string networkFileStem(const SearchSpace& space, ArchitectureView architecture);

} // namespace latency
