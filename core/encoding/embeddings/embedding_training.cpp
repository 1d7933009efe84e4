// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embeddings/embedding_training.h"

#include "core/network/pass_stop.h"

namespace latency
{

TrainingReport::TrainingReport(const ComputationControl& control, int steps) : control_(control)
{
    progress_.total = steps;
}

void TrainingReport::beginStep()
{
    using Clock = std::chrono::steady_clock;
    if (control_.pause) {
        const auto before = Clock::now();
        control_.pause->wait(control_.run.stop);
        begin_ += Clock::now() - before;
    }
    if (control_.run.stop.stop_requested())
        throw PassStopped{};
    if (progress_.done > 0)
        progress_.secondsLeft = std::chrono::duration<double>(Clock::now() - begin_).count() /
                                progress_.done * (progress_.total - progress_.done);
    if (control_.run.report)
        control_.run.report(progress_);
    ++progress_.done;
}

} // namespace latency
