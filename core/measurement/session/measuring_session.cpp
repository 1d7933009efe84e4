// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/session/measuring_session.h"

#include "core/measurement/session/repeat_statistics.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace latency
{
namespace
{

using Clock = std::chrono::steady_clock;

constexpr double kSlowed = 1.03;      ///< of the anchor, against its low quantile
constexpr double kShortest = 200e-6;  ///< seconds of a block; the clock's grain is below 0.1 % of it
constexpr double kSteady = 0.02;      ///< difference of two blocks at which a network is warm
constexpr int kBlocksPerVisit = 2;
constexpr std::size_t kLargestLot = 128;
constexpr double kLotBytes = 1.0e9; ///< of weights; runtimes keep a second copy
constexpr int kAnchor = -1;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// A session ends early: stopped, or with an error.
using Ending = std::variant<Stopped, Error>;

class Session
{
public:
    Session(const MeasuringTask& task, RepeatSink& sink)
        : task_(task), sink_(sink), random_(task.seed),
          anchor_(anchorArchitecture(*task.child.space))
    {
        result_.networks.resize(task.architectures.size());
    }

    Outcome<MeasuringResult> run()
    {
        if (auto ending = startChild())
            return asOutcome(*ending);
        std::size_t done = 0;
        while (done < task_.architectures.size()) {
            const std::size_t end = endOfLot(done);
            if (auto ending = measureLot(static_cast<int>(done), static_cast<int>(end)))
                return asOutcome(*ending);
            done = end;
        }
        finish();
        return std::move(result_);
    }

private:
    static Outcome<MeasuringResult> asOutcome(const Ending& ending)
    {
        if (const Error* error = std::get_if<Error>(&ending))
            return *error;
        return Stopped{};
    }

    std::optional<Ending> startChild()
    {
        child_.reset();
        auto started = MeasuringChild::start(task_.child);
        if (!started)
            return started.error();
        child_ = std::move(started).value();
        auto version = child_->version(task_.stop);
        if (task_.stop.stop_requested())
            return Stopped{};
        if (const auto* fault = std::get_if<ChildFault>(&version))
            return Error{"Nothing can be measured: " + fault->reason};
        result_.version = std::get<std::string>(version);
        return std::nullopt;
    }

    /// A lot ends where its weights would fill the memory.
    [[nodiscard]] std::size_t endOfLot(std::size_t first) const
    {
        double bytes = 0.0;
        std::size_t end = first;
        for (; end < task_.architectures.size() && end - first < kLargestLot; ++end) {
            if (const auto plan =
                    formPlan(*task_.child.space, task_.architectures[end], task_.child.form))
                bytes += parameterCount(*plan) * sizeof(float);
            if (end > first && bytes > kLotBytes)
                break;
        }
        return end;
    }

    [[nodiscard]] ArchitectureView architecture(int network) const
    {
        return network == kAnchor ? ArchitectureView(anchor_)
                                  : task_.architectures[static_cast<std::size_t>(network)];
    }
    [[nodiscard]] MeasuredNetwork& measured(int network)
    {
        return result_.networks[static_cast<std::size_t>(network)];
    }

    /// Marks a network as failed; networks of a lost child are built again in a new one.
    std::optional<Ending> fail(int network, const ChildFault& fault)
    {
        if (task_.stop.stop_requested())
            return Stopped{};
        if (network == kAnchor)
            return Error{"The anchor network cannot be measured: " + fault.reason + "."};
        measured(network).failure = fault.reason;
        if (const auto kept = sink_.addFailure(network, fault.reason); !kept)
            return kept.error();
        if (!fault.isChildLost)
            return std::nullopt;
        ++result_.lostChildren;
        if (auto ending = startChild())
            return ending;
        std::vector<int> again = built_;
        if (std::ranges::find(again, kAnchor) == again.end())
            again.push_back(kAnchor);
        for (const int other : again)
            if (other != network)
                if (auto answer = child_->build(other, architecture(other), task_.stop);
                    std::holds_alternative<ChildFault>(answer))
                    return Error{"A network that ran before cannot be built again: " +
                                 std::get<ChildFault>(answer).reason + "."};
        return std::nullopt;
    }

    std::optional<Ending> measureLot(int first, int end)
    {
        const auto start = Clock::now();
        const double left = task_.seconds - secondsSince(start_);
        const double share = left * (end - first) /
                             static_cast<double>(task_.architectures.size() -
                                                 static_cast<std::size_t>(first));
        built_.clear();
        passes_.assign(task_.architectures.size() + 1, 1);
        child_->clear(task_.stop);
        for (int network = first - 1; network < end; ++network) {
            const int one = network < first ? kAnchor : network;
            if (auto ending = buildAndWarm(one, share / (4.0 * (end - first + 1))))
                return ending;
        }
        std::erase(built_, kAnchor);
        std::vector<int> measurable = built_;
        const std::size_t settledBefore = settled_;
        bool haveAllSettled = measurable.empty();
        while (!haveAllSettled && secondsSince(start) < share) {
            if (auto ending = round(measurable, start, share))
                return ending;
            std::erase_if(measurable, [this](int network) {
                return !measured(network).failure.empty();
            });
            // Those that have settled stay in the rounds: a network measured in other minutes than
            // its neighbours would be measured beside other work than they.
            const auto settled = std::ranges::count_if(
                measurable, [this](int network) { return settles(network); });
            settled_ = settledBefore + static_cast<std::size_t>(settled);
            haveAllSettled = static_cast<std::size_t>(settled) == measurable.size();
            sink_.progress(static_cast<int>(settled_), static_cast<int>(result_.networks.size()),
                           static_cast<int>(anchorByRound_.size()),
                           std::max(0.0, task_.seconds - secondsSince(start_)));
        }
        return std::nullopt;
    }

    bool settles(int network)
    {
        MeasuredNetwork& one = measured(network);
        one.hasSettled = static_cast<int>(one.repeats.size()) >= task_.fewestRepeats &&
                         halvesDifference(one.repeats) < task_.agreement;
        return one.hasSettled;
    }

    /// Builds, then runs until two successive blocks agree.
    std::optional<Ending> buildAndWarm(int network, double seconds)
    {
        const auto answer = child_->build(network, architecture(network), task_.stop);
        if (const auto* fault = std::get_if<ChildFault>(&answer))
            return fail(network, *fault);
        built_.push_back(network);
        const auto start = Clock::now();
        const double longest = std::min(1.0, seconds);
        double before = 0.0;
        int passes = 1;
        do {
            const auto times = child_->run(network, passes, 1, task_.stop);
            if (const auto* fault = std::get_if<ChildFault>(&times)) {
                std::erase(built_, network);
                return fail(network, *fault);
            }
            const double now = std::get<std::vector<TimedBlock>>(times).front().seconds;
            // Enough passes for the clock; the shorter a block, the more of them are undisturbed.
            passesOf(network) = std::max(1, static_cast<int>(std::ceil(kShortest / now)));
            if (std::abs(now - before) < kSteady * now)
                break;
            before = now;
            passes = std::min(2 * passes, 64);
        } while (secondsSince(start) < longest);
        return std::nullopt;
    }

    int& passesOf(int network) { return passes_[static_cast<std::size_t>(network + 1)]; }

    std::optional<Ending> visit(int network)
    {
        if (task_.stop.stop_requested())
            return Stopped{};
        const auto answer =
            child_->run(network, passesOf(network), kBlocksPerVisit, task_.stop);
        if (const auto* fault = std::get_if<ChildFault>(&answer)) {
            std::erase(built_, network);
            return fail(network, *fault);
        }
        const int round = static_cast<int>(anchorByRound_.size()) - 1;
        for (const TimedBlock& block : std::get<std::vector<TimedBlock>>(answer)) {
            if (network == kAnchor) {
                anchorByRound_.back().push_back(block.seconds);
                result_.anchor.push_back(block.seconds);
            } else {
                measured(network).repeats.push_back(block.seconds);
            }
            if (const auto kept = sink_.add({network, round, passesOf(network), block}); !kept)
                return kept.error();
        }
        return std::nullopt;
    }

    std::optional<Ending> round(const std::vector<int>& networks, Clock::time_point start,
                                double share)
    {
        anchorByRound_.emplace_back();
        if (auto ending = visit(kAnchor))
            return ending;
        const std::vector<int> order = random_.permutation(static_cast<int>(networks.size()));
        for (std::size_t i = 0; i < order.size() && secondsSince(start) < share; ++i) {
            if (i == order.size() / 2)
                if (auto ending = visit(kAnchor))
                    return ending;
            const int network = networks[static_cast<std::size_t>(order[i])];
            if (auto ending = visit(network))
                return ending;
        }
        return visit(kAnchor);
    }

    void finish()
    {
        result_.isSlowed = slowedRounds(anchorByRound_);
        const std::span<const double> all(result_.anchor);
        if (all.size() >= 4)
            result_.drift =
                repeatScore(all.subspan(all.size() / 2)) / repeatScore(all.first(all.size() / 2)) -
                1.0;
    }

    const MeasuringTask& task_;
    RepeatSink& sink_;
    RandomEngine random_;
    Architecture anchor_;
    std::unique_ptr<MeasuringChild> child_;
    std::vector<int> built_;  ///< in the child, the anchor included while the lot is built
    std::vector<int> passes_; ///< per block, the anchor first
    std::vector<std::vector<double>> anchorByRound_;
    std::size_t settled_ = 0;
    Clock::time_point start_ = Clock::now();
    MeasuringResult result_;
};

} // namespace

Architecture anchorArchitecture(const SearchSpace& space)
{
    RandomEngine random(Seed{21});
    return space.random(random);
}

std::vector<bool> slowedRounds(const std::vector<std::vector<double>>& anchorByRound)
{
    std::vector<double> all;
    for (const auto& round : anchorByRound)
        all.insert(all.end(), round.begin(), round.end());
    const double usual = repeatScore(all);
    std::vector<bool> isSlowed;
    for (const auto& round : anchorByRound)
        isSlowed.push_back(!round.empty() && *std::ranges::min_element(round) > kSlowed * usual);
    return isSlowed;
}

Outcome<MeasuringResult> measureNetworks(const MeasuringTask& task, RepeatSink& sink)
{
    return Session(task, sink).run();
}

} // namespace latency
