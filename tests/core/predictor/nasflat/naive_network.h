#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/nasflat/network_batch.h"
#include "core/predictor/nasflat/network_parameters.h"

namespace latency::nasflat
{

/// The network of methods/nasflat.md §2 as it stands there: every node of every layer, attention
/// over all pairs of nodes, nothing shared. An oracle for the network that shares.
///
/// returns  the score without dropout
double naiveScore(const NetworkParameters& parameters, const std::vector<double>& values,
                  const GraphCatalogue& catalogue, const Sample& sample, AttentionMask mask);

} // namespace latency::nasflat
