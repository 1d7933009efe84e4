#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/run_control.h"
#include "core/transfer/transfer_plan.h"
#include "core/transfer/transfer_result.h"

#include <memory>

namespace latency
{

/// Progress of a transfer.
struct TransferProgress {
    int draws = 0; ///< done
    int total = 0;
    std::shared_ptr<const TransferResult> soFar;
};

/// For each device: chooses its latency vector, learns it on the source space, then for each draw
/// learns growing numbers of labels of the target space, each from the pre-trained state, and
/// computes ρ on networks without a label of the draw (methods/transfer.md §2). Devices are
/// distributed over the threads; results do not depend on their number.
///
/// Stopping is not an error: the result contains the finished draws. Reports in this thread after
/// each draw of its own, and after a network from scratch.
///
/// errors  a device with too few measured networks
Result<TransferResult> runTransfer(const TransferPlan& plan,
                                   const RunControl<TransferProgress>& control);

} // namespace latency
