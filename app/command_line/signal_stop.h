#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace latency
{

/// During its lifetime, SIGINT (Ctrl+C), SIGTERM and SIGHUP request a stop of its token, and the
/// program ends within 0.1 s: by itself or, if the work does not check the token in time, from here
/// with status `InterruptedByUser`. A second signal ends the program immediately. At most one at a
/// time.
class SignalStop
{
public:
    SignalStop();
    ~SignalStop();
    SignalStop(const SignalStop&) = delete;
    SignalStop& operator=(const SignalStop&) = delete;

    [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

    /// Sets a replacement for abandoned work: called on another thread while the work is still
    /// running. Valid until `beginWriting`.
    void keepWhenLeftBehind(std::function<void()> keep);

    /// The work has ended and its files are being written; while the lock is held, a first signal
    /// does not end the program.
    [[nodiscard]] std::unique_lock<std::mutex> beginWriting();

private:
    void watch();
    [[noreturn]] void leaveBehind();

    std::stop_source source_;
    std::mutex writing_; ///< for the next two, and held while files are written
    std::function<void()> keep_;
    bool isPrinting_ = false; ///< once the files are written
    std::atomic<bool> hasKeep_ = false;
    std::mutex mutex_; ///< for `hasEnded_`
    std::condition_variable ended_;
    bool hasEnded_ = false;
    std::jthread watcher_;
};

} // namespace latency
