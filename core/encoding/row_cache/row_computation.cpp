// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/row_cache/row_computation.h"

#include "core/encoding/row_cache/cache_lock.h"
#include "core/encoding/row_cache/row_log.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <map>
#include <mutex>
#include <new>
#include <thread>

namespace latency
{

namespace
{

using Clock = std::chrono::steady_clock;
constexpr auto kLookAgain = std::chrono::milliseconds(50);
constexpr auto kReadAgain = std::chrono::seconds(1);
constexpr auto kFlushAfter = std::chrono::seconds(5);

/// The caches of a job on disk.
struct Caches {
    std::vector<RowCache> all;
    std::vector<std::size_t> wanted;  ///< sources that lack rows
    std::vector<std::size_t> missing; ///< architectures that a wanted source lacks
    int damaged = 0;
};

Result<Caches> readCaches(const RowJob& job)
{
    Caches caches;
    std::vector<bool> isMissing(job.architectures.size(), false);
    for (std::size_t source = 0; source < job.sources.size(); ++source) {
        auto cache = RowCache::read(job.sources[source]);
        if (!cache)
            return cache.error();
        bool isWanted = false;
        for (std::size_t i = 0; i < job.architectures.size(); ++i) {
            if (cache->find(job.architectures[i]))
                continue;
            isMissing[i] = true;
            isWanted = true;
        }
        if (isWanted)
            caches.wanted.push_back(source);
        caches.damaged += cache->damagedRecords();
        caches.all.push_back(std::move(*cache));
    }
    for (std::size_t i = 0; i < isMissing.size(); ++i)
        if (isMissing[i])
            caches.missing.push_back(i);
    return caches;
}

/// The threads of one computation and the order in which their rows are written.
class RowWorkers
{
public:
    RowWorkers(const RowJob& job, const ComputationControl& control, const Caches& caches,
               std::vector<RowLog> logs)
        : job_(job), control_(control), caches_(caches), logs_(std::move(logs))
    {
    }

    Outcome<std::monostate> run();

private:
    void work();
    void computeNext(const RowFunction& function);
    std::optional<std::size_t> takeNext();
    void accept(std::size_t place, std::vector<double> values, double seconds);
    void writeReady();
    Result<void> write(std::size_t architecture, const std::vector<double>& values);
    void fail(Error error);
    [[nodiscard]] ComputationProgress progress() const;

    const RowJob& job_;
    const ComputationControl& control_;
    const Caches& caches_;
    std::vector<RowLog> logs_; ///< of the wanted sources
    std::stop_source stop_;    ///< asked from outside or by a failure
    std::mutex mutex_;         ///< for all below
    std::size_t next_ = 0;     ///< in Caches::missing
    std::size_t written_ = 0;
    std::map<std::size_t, std::vector<double>> waiting_; ///< computed before their turn
    std::optional<Error> error_;
    double busySeconds_ = 0.0;
    std::size_t threads_ = 1;
    std::size_t computed_ = 0;
    Clock::time_point flushed_ = Clock::now();
};

Outcome<std::monostate> RowWorkers::run()
{
    const int processors = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    threads_ =
        std::min(static_cast<std::size_t>(control_.threads > 0 ? control_.threads : processors),
                 caches_.missing.size());
    const std::stop_callback forward(control_.run.stop, [this] { stop_.request_stop(); });
    if (control_.run.report)
        control_.run.report(progress());
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < threads_; ++i)
            threads.emplace_back([this] { work(); });
    }
    if (error_)
        return *error_;
    if (written_ < caches_.missing.size())
        return Stopped{};
    return std::monostate{};
}

void RowWorkers::work()
{
    try {
        computeNext(job_.makeFunction(caches_.wanted));
    } catch (const std::bad_alloc&) {
        fail(
            {"Computing " + job_.sources.front().subject + ": there is not enough memory for it."});
    } catch (const std::exception& fault) {
        std::string reason = fault.what();
        reason = reason.substr(0, reason.find('\n'));
        fail({"Computing " + job_.sources.front().subject + ": " + reason + "."});
    }
}

void RowWorkers::computeNext(const RowFunction& function)
{
    while (const auto place = takeNext()) {
        const auto begin = Clock::now();
        auto values = function(job_.architectures[caches_.missing[*place]], stop_.get_token());
        if (!values)
            return;
        accept(*place, std::move(*values),
               std::chrono::duration<double>(Clock::now() - begin).count());
    }
}

std::optional<std::size_t> RowWorkers::takeNext()
{
    if (control_.pause)
        control_.pause->wait(stop_.get_token());
    const std::lock_guard lock(mutex_);
    if (stop_.stop_requested() || next_ == caches_.missing.size())
        return std::nullopt;
    return next_++;
}

void RowWorkers::accept(std::size_t place, std::vector<double> values, double seconds)
{
    const std::lock_guard lock(mutex_);
    busySeconds_ += seconds;
    ++computed_;
    waiting_.emplace(place, std::move(values));
    writeReady();
}

void RowWorkers::writeReady()
{
    while (!waiting_.empty() && waiting_.begin()->first == written_ && !error_) {
        const auto written = write(caches_.missing[written_], waiting_.begin()->second);
        if (!written) {
            error_ = written.error();
            stop_.request_stop();
            return;
        }
        waiting_.erase(waiting_.begin());
        ++written_;
        if (control_.run.report)
            control_.run.report(progress());
    }
    if (Clock::now() - flushed_ > kFlushAfter) {
        for (RowLog& log : logs_)
            log.flush();
        flushed_ = Clock::now();
    }
}

Result<void> RowWorkers::write(std::size_t architecture, const std::vector<double>& values)
{
    const Architecture& network = job_.architectures[architecture];
    std::span<const double> left = values;
    for (std::size_t i = 0; i < caches_.wanted.size(); ++i) {
        const std::size_t columns = job_.sources[caches_.wanted[i]].columns;
        const std::span<const double> own = left.first(columns);
        left = left.subspan(columns);
        if (caches_.all[caches_.wanted[i]].find(network))
            continue;
        if (auto appended = logs_[i].append(network, own); !appended)
            return appended;
    }
    return {};
}

void RowWorkers::fail(Error error)
{
    const std::lock_guard lock(mutex_);
    if (!error_)
        error_ = std::move(error);
    stop_.request_stop();
}

ComputationProgress RowWorkers::progress() const
{
    ComputationProgress progress;
    progress.total = static_cast<int>(job_.architectures.size());
    const std::size_t left = caches_.missing.size() - written_;
    progress.done = progress.total - static_cast<int>(left);
    progress.damagedRows = caches_.damaged;
    if (computed_ > 0)
        progress.secondsLeft = busySeconds_ / static_cast<double>(computed_) *
                               static_cast<double>(left) / static_cast<double>(threads_);
    return progress;
}

Outcome<std::monostate> computeMissing(const RowJob& job, const ComputationControl& control,
                                       const Caches& caches)
{
    std::vector<RowLog> logs;
    for (const std::size_t source : caches.wanted) {
        auto log = RowLog::open(job.sources[source], caches.all[source]);
        if (!log)
            return log.error();
        logs.push_back(std::move(*log));
    }
    return RowWorkers(job, control, caches, std::move(logs)).run();
}

void reportWaiting(const RowJob& job, const ComputationControl& control, const Caches& caches)
{
    if (!control.run.report)
        return;
    ComputationProgress progress;
    progress.total = static_cast<int>(job.architectures.size());
    progress.done = progress.total - static_cast<int>(caches.missing.size());
    progress.isWaiting = true;
    control.run.report(progress);
}

} // namespace

Outcome<std::monostate> computeRows(const RowJob& job, const ComputationControl& control)
{
    if (job.sources.empty())
        return std::monostate{};
    Clock::time_point looked;
    while (!control.run.stop.stop_requested()) {
        auto lock = CacheLock::take(job.sources.front().space);
        if (!lock)
            return lock.error();
        if (*lock || Clock::now() - looked > kReadAgain) {
            const auto caches = readCaches(job);
            if (!caches)
                return caches.error();
            if (caches->missing.empty())
                return std::monostate{};
            if (*lock)
                return computeMissing(job, control, *caches);
            reportWaiting(job, control, *caches);
            looked = Clock::now();
        }
        std::this_thread::sleep_for(kLookAgain);
    }
    return Stopped{};
}

} // namespace latency
