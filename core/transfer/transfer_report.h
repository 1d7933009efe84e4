#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/transfer_result.h"

#include <nlohmann/json.hpp>

#include <string>

namespace latency
{

/// A table of ρ against the number of labels, and the basis of its evaluation.
std::string transferText(const TransferResult& result);

/// `latency-transfer/1`: the curves, and all draws.
nlohmann::ordered_json toJson(const TransferResult& result);

/// source,target,device,repeat,network,labels,spearman: a row for each ρ; "scratch" is a network
/// too.
std::string transferCsv(const std::vector<TransferResult>& results);

} // namespace latency
