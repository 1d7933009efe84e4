// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/left_out_label.h"

namespace latency
{

std::string doubtRemark(const std::vector<int>& doubtful, std::size_t measurements,
                        const LatencyTable& table)
{
    return std::to_string(doubtful.size()) + " of the " + std::to_string(measurements) +
           " measurements fit" + (doubtful.size() == 1 ? "s" : "") + " the others badly, such as " +
           table.space().toText(table.architecture(doubtful.front())) + "; measure again?";
}

} // namespace latency
