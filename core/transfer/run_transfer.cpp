// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/run_transfer.h"

#include "core/learning/parallel_parts.h"
#include "core/transfer/device_transfer.h"
#include "core/transfer/latency_features.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>

namespace latency
{
namespace
{

/// All devices, distributed over the threads.
class TransferRun
{
public:
    TransferRun(const TransferPlan& plan, const RunControl<TransferProgress>& control)
        : plan_(plan), control_(control), begin_(std::chrono::steady_clock::now()),
          setting_(makeSetting(plan, control.stop))
    {
        describe();
    }

    Result<TransferResult> run()
    {
        total_ = static_cast<int>(plan_.devices.size()) * plan_.options.repeats;
        // In turns, so that the first device always belongs to this thread, which reports.
        const int parts = parallelParts();
        inParallel(parts, [&](int part, int, int) { runTurns(part, parts); });
        if (error_)
            return *error_;
        // In the requested order, independent of the threads' speed.
        std::ranges::stable_sort(result_.draws, {}, [&](const TransferDraw& draw) {
            return std::pair(std::ranges::find(plan_.devices, draw.device), draw.repeat);
        });
        result_.isComplete = static_cast<int>(result_.draws.size()) == total_ &&
                             std::ranges::all_of(result_.draws, [&](const TransferDraw& draw) {
                                 return draw.scratch || draw.repeat > plan_.options.scratchRepeats;
                             });
        result_.seconds = elapsed();
        return std::move(result_);
    }

private:
    static TransferSetting makeSetting(const TransferPlan& plan, const std::stop_token& stop)
    {
        FloatMatrix features = plainFeatures(*plan.target, plan.options.readsPlainNumbers);
        const int columns = static_cast<int>(features.columns());
        return {plan, std::move(features), SigmoidNetwork(columns), stop};
    }

    void describe()
    {
        const TransferOptions& options = plan_.options;
        result_.sourceTitle = plan_.source->title();
        result_.targetTitle = plan_.target->title();
        result_.labels = plan_.labels;
        result_.scratchLabels = options.scratchRepeats > 0 ? options.scratchSamples : 0;
        result_.sourceSamples = options.sourceSamples;
        result_.repeats = options.repeats;
        result_.devices = plan_.devices;
        result_.vectors.resize(plan_.devices.size());
        result_.isPublishedForm = options.continuesState || options.scalesByWholeTable ||
                                  options.choosesByCells || options.readsPlainNumbers;
        result_.isSimulated = plan_.source->isSimulated() || plan_.target->isSimulated();
    }

    [[nodiscard]] bool hasEnded() const { return control_.stop.stop_requested() || hasFailed_; }
    [[nodiscard]] double elapsed() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    }

    /// Devices part, part + parts, …; each one's first draw before any second one, so that a run
    /// that is stopped early covers all of them.
    void runTurns(int part, int parts)
    {
        std::vector<std::unique_ptr<DeviceTransfer>> devices(plan_.devices.size());
        for (int repeat = 1; repeat <= plan_.options.repeats; ++repeat)
            for (auto place = static_cast<std::size_t>(part); place < devices.size() && !hasEnded();
                 place += static_cast<std::size_t>(parts)) {
                if (repeat == 1)
                    devices[place] = learnedDevice(place);
                if (devices[place])
                    drawLabels(*devices[place], repeat, part == 0);
            }
    }

    /// returns  null when stopped or on an error
    std::unique_ptr<DeviceTransfer> learnedDevice(std::size_t place)
    {
        auto device = std::make_unique<DeviceTransfer>(setting_, plan_.devices[place]);
        auto error = device->prepare();
        {
            const std::lock_guard lock(mutex_);
            result_.vectors[place] = device->vector();
            result_.unmeasured = std::max(result_.unmeasured, device->unmeasured());
            if (error)
                error_ = std::move(error);
            hasFailed_ = hasFailed_ || error_;
        }
        return hasEnded() || !device->learnSource() ? nullptr : std::move(device);
    }

    void drawLabels(DeviceTransfer& device, int repeat, bool mayReport)
    {
        auto draw = device.draw(repeat);
        if (!draw)
            return;
        std::size_t place = 0;
        {
            const std::lock_guard lock(mutex_);
            place = result_.draws.size();
            result_.draws.push_back(std::move(*draw));
        }
        if (mayReport)
            report();
        if (repeat > plan_.options.scratchRepeats)
            return;
        // It takes longer than the draw itself, whose curve is shown meanwhile.
        const auto scratch = device.fromScratch(repeat);
        if (!scratch)
            return;
        {
            const std::lock_guard lock(mutex_);
            result_.draws[place].scratch = *scratch;
        }
        if (mayReport)
            report();
    }

    void report()
    {
        if (!control_.report)
            return;
        auto soFar = std::make_shared<TransferResult>();
        {
            const std::lock_guard lock(mutex_);
            *soFar = result_;
        }
        soFar->seconds = elapsed();
        control_.report({static_cast<int>(soFar->draws.size()), total_, soFar});
    }

    const TransferPlan& plan_;
    const RunControl<TransferProgress>& control_;
    std::chrono::steady_clock::time_point begin_;
    TransferSetting setting_;
    int total_ = 0;
    std::mutex mutex_; ///< of what follows
    TransferResult result_;
    std::optional<Error> error_;
    std::atomic<bool> hasFailed_ = false;
};

} // namespace

Result<TransferResult> runTransfer(const TransferPlan& plan,
                                   const RunControl<TransferProgress>& control)
{
    return TransferRun(plan, control).run();
}

} // namespace latency
