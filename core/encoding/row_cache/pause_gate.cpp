// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/row_cache/pause_gate.h"

namespace latency
{

void PauseGate::setPaused(bool isPaused)
{
    {
        const std::lock_guard lock(mutex_);
        isPaused_ = isPaused;
    }
    changed_.notify_all();
}

bool PauseGate::isPaused() const
{
    const std::lock_guard lock(mutex_);
    return isPaused_;
}

void PauseGate::wait(const std::stop_token& stop)
{
    std::unique_lock lock(mutex_);
    changed_.wait(lock, stop, [this] { return !isPaused_; });
}

} // namespace latency
