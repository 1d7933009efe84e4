#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <optional>
#include <string_view>
#include <vector>

namespace latency
{

/// Which architectures a prediction is evaluated on (methods/evaluation.md §1).
enum class EvaluationProtocol {
    Unseen,     ///< all measured architectures except the labelled ones and their copies
    All,        ///< all measured architectures, the labelled ones included
    Nasflat128, ///< the first 128 of the table, as NASFLAT's code counts
    Help800 ///< HELP's slice of 1000 after its pool, without the device's fastest and slowest tenth
};

std::optional<EvaluationProtocol> evaluationProtocolFromName(std::string_view name);
std::string_view
evaluationProtocolName(EvaluationProtocol protocol); ///< "unseen", "nasflat-128", …
std::string_view evaluationProtocolTitle(EvaluationProtocol protocol); ///< as shown
const std::vector<EvaluationProtocol>& evaluationProtocols();

/// Smallest number of architectures the protocol needs.
int neededArchitectures(EvaluationProtocol protocol, const SearchSpace& space);

/// Rows of `table` a prediction for `device` is scored on, ascending.
///
/// labelled  labelled rows; Unseen also leaves out rows with the same label (see labelGroups)
std::vector<int> evaluationSet(EvaluationProtocol protocol, const LatencyTable& table, int device,
                               const std::vector<int>& labelled);

} // namespace latency
