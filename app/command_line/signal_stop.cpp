// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/signal_stop.h"

#include "app/command_line/exit_status.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <semaphore.h>
#include <string_view>
#include <unistd.h>

namespace latency
{
namespace
{

using namespace std::chrono_literals;

/// How long work may take to look at the token. Where what it has done so far can be kept without
/// it, there is little to wait for.
constexpr auto kGraceOfWork = 20ms;
constexpr auto kGraceOfKeptWork = 5ms;
/// How long work that has ended may take to print.
constexpr auto kGraceOfOutput = 40ms;

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};

volatile std::sig_atomic_t signalled = 0;
sem_t wake; // one of the few things a handler may touch; a thread waits for it

extern "C" void noteSignal(int number)
{
    const int before = errno;
    signalled = 1;
    std::signal(number, SIG_DFL);
    sem_post(&wake);
    errno = before;
}

/// Under nohup, SIGHUP stays ignored.
void handleSignals(void (*handler)(int))
{
    for (const int number : kSignals)
        if (std::signal(number, handler) == SIG_IGN && number == SIGHUP)
            std::signal(number, SIG_IGN);
}

} // namespace

SignalStop::SignalStop()
{
    signalled = 0;
    sem_init(&wake, 0, 0);
    watcher_ = std::jthread([this] { watch(); });
    handleSignals(noteSignal);
}

SignalStop::~SignalStop()
{
    handleSignals(SIG_DFL);
    {
        const std::lock_guard lock(mutex_);
        hasEnded_ = true;
    }
    ended_.notify_all();
    sem_post(&wake);
}

void SignalStop::keepWhenLeftBehind(std::function<void()> keep)
{
    const std::lock_guard lock(writing_);
    keep_ = std::move(keep);
    hasKeep_ = true;
    isPrinting_ = false;
}

std::unique_lock<std::mutex> SignalStop::beginWriting()
{
    std::unique_lock lock(writing_);
    keep_ = {};
    hasKeep_ = false;
    isPrinting_ = true;
    return lock;
}

void SignalStop::watch()
{
    while (sem_wait(&wake) != 0) { // interrupted
    }
    if (!signalled)
        return;
    source_.request_stop();
    const auto endsWithin = [this](auto time) {
        std::unique_lock lock(mutex_);
        return ended_.wait_for(lock, time, [this] { return hasEnded_; });
    };
    if (endsWithin(hasKeep_ ? kGraceOfKeptWork : kGraceOfWork))
        return;
    std::unique_lock writing(writing_); // never given back when the program ends here
    if (isPrinting_) {
        writing.unlock();
        if (endsWithin(kGraceOfOutput))
            return;
        writing.lock();
    }
    leaveBehind();
}

void SignalStop::leaveBehind()
{
    if (keep_)
        keep_();
    if (::isatty(STDERR_FILENO) != 0) {
        constexpr std::string_view clearLine = "\r\033[K";
        [[maybe_unused]] const auto ignored =
            ::write(STDERR_FILENO, clearLine.data(), clearLine.size());
    }
    ::_exit(InterruptedByUser);
}

} // namespace latency
