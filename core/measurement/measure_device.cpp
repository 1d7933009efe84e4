// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/measure_device.h"

#include "core/measurement/session/repeat_statistics.h"
#include "core/measurement/store/measured_table.h"
#include "core/measurement/store/session_lock.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <set>

namespace latency
{
namespace
{

/// Keeps repeats in the store as they come.
class StoreSink final : public RepeatSink
{
public:
    StoreSink(MeasurementStore& store, std::int64_t session, const MeasuringTask& task,
              const DeviceMeasuring& measuring)
        : store_(store), session_(session), measuring_(measuring)
    {
        for (const Architecture& architecture : task.architectures)
            names_.push_back(task.child.space->toText(architecture));
    }

    Result<void> add(const Repeat& repeat) override
    {
        return store_.addRepeat(session_, name(repeat.network), repeat);
    }
    Result<void> addFailure(int network, const std::string& reason) override
    {
        return store_.addFailure(session_, name(network), reason);
    }
    void progress(int settled, int total, int rounds, double secondsLeft) override
    {
        if (measuring_.progress)
            measuring_.progress(settled, total, rounds, secondsLeft);
    }

private:
    [[nodiscard]] std::string name(int network) const
    {
        return network < 0 ? std::string() : names_[static_cast<std::size_t>(network)];
    }

    MeasurementStore& store_;
    std::int64_t session_;
    const DeviceMeasuring& measuring_;
    std::vector<std::string> names_;
};

std::string clockTime()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char text[16];
    std::strftime(text, sizeof text, "%H:%M", &local);
    return text;
}

/// Removes networks that have settled before; returns their number.
Result<int> leaveOutSettled(const MeasurementStore& store, const std::string& device,
                            MeasuringTask& task)
{
    const auto networks = store.networks(device);
    if (!networks)
        return networks.error();
    std::set<std::string> settled;
    for (const StoredNetwork& network : *networks)
        if (static_cast<int>(network.repeats.size()) >= task.fewestRepeats &&
            halvesDifference(network.repeats) < task.agreement)
            settled.insert(network.architecture);
    return static_cast<int>(
        std::erase_if(task.architectures, [&](const Architecture& architecture) {
            return settled.contains(task.child.space->toText(architecture));
        }));
}

void summarise(const MeasuringResult& result, DeviceMeasured& measured)
{
    for (const MeasuredNetwork& network : result.networks) {
        measured.settled += network.hasSettled ? 1 : 0;
        measured.failed += network.failure.empty() ? 0 : 1;
        measured.repeats += static_cast<int>(network.repeats.size());
        const TukeyFences fences = tukeyFences(network.repeats);
        measured.outsideFences += fences.below + fences.above;
    }
    measured.rounds = static_cast<int>(result.isSlowed.size());
    measured.slowedRounds = static_cast<int>(std::ranges::count(result.isSlowed, true));
    measured.drift = result.drift;
}

} // namespace

Outcome<DeviceMeasured> measureDevice(const DeviceMeasuring& measuring)
{
    MeasuringTask task = measuring.task;
    DeviceMeasured measured;
    measured.before = readMachine();
    measured.device = !measuring.device.empty()
                          ? measuring.device
                          : measuredDeviceName(measured.before.processor, measuring.runtime,
                                               task.child.settings, task.child.form);
    auto lock = SessionLock::take(measuring.lock, "process " + std::to_string(getpid()) +
                                                      ", measuring " + measured.device +
                                                      " since " + clockTime());
    if (!lock)
        return lock.error();
    auto store = MeasurementStore::open(measuring.store);
    if (!store)
        return store.error();
    if (!measuring.isRepeated) {
        const auto left = leaveOutSettled(**store, measured.device, task);
        if (!left)
            return left.error();
        measured.alreadySettled = *left;
    }
    if (!task.architectures.empty()) {
        const auto session = (*store)->beginSession(
            {measured.device, measuring.runtimeTitle, task.child.settings,
             task.child.space->name(), task.child.form},
            machineJson(measured.before));
        if (!session)
            return session.error();
        StoreSink sink(**store, *session, task, measuring);
        auto outcome = measureNetworks(task, sink);
        if (const Error* error = std::get_if<Error>(&outcome))
            return *error;
        if (std::holds_alternative<Stopped>(outcome))
            return Stopped{};
        summarise(std::get<MeasuringResult>(outcome), measured);
    }
    auto table =
        tableOfStore(**store, *task.child.space, task.child.form, measured.before.processor);
    if (!table)
        return table.error();
    measured.table = std::move(table).value();
    return measured;
}

} // namespace latency
