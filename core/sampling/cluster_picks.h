#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/encoded_candidates.h"

namespace latency
{

/// Choice of the member that represents a cluster.
enum class ClusterMember { Nearest, Random };

/// k-means with k-means++ seeding, best of ten restarts (fewer after a stop request), and one
/// member per cluster.
///
/// returns  `count` positions among the candidates, ascending by cluster
/// errors   fewer distinct rows than clusters
Result<std::vector<int>> clusterPicks(const EncodedCandidates& encoded, int count,
                                      ClusterMember member, Seed seed, std::stop_token stop = {});

/// "member", for samplers that cluster.
OptionSpec clusterMemberOption();
ClusterMember clusterMember(const nlohmann::json& options);

} // namespace latency
