#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/experiment_progress.h"

#include <memory>
#include <utility>
#include <vector>

namespace latency
{

/// One run of the list with its learning curves.
struct RunRecord {
    int id = 0;
    ExperimentResult result;
    std::vector<CurvePoint> curve;                 ///< of the last trial
    std::vector<std::pair<double, double>> losses; ///< (epoch, loss) of the last trial
};
using RunRecordPointer = std::shared_ptr<const RunRecord>;

} // namespace latency
