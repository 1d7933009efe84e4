// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/experiment_runner.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

constexpr int kMillisecondsBetweenUpdates = 50;

} // namespace

ExperimentRunner::ExperimentRunner(QObject* parent) : QObject(parent)
{
    timer_.setInterval(kMillisecondsBetweenUpdates);
    connect(&timer_, &QTimer::timeout, this, &ExperimentRunner::deliver);
}

void ExperimentRunner::start(const ExperimentPlan& plan, const RunOptions& options)
{
    Q_ASSERT(!isRunning());
    pending_ = {};
    hasPending_ = false;
    timer_.start();
    job_.run(
        [this, plan, options](std::stop_token stop) {
            return std::make_shared<Result<ExperimentResult>>(runExperiment(
                plan, options,
                {stop, [this](const ExperimentProgress& progress) { collect(progress); }}));
        },
        [this](const std::shared_ptr<Result<ExperimentResult>>& result) {
            timer_.stop();
            deliver();
            Q_EMIT finished(result);
        });
    Q_EMIT started();
}

void ExperimentRunner::stop()
{
    if (!isRunning())
        return;
    job_.stop();
    Q_EMIT stopping();
}

void ExperimentRunner::collect(const ExperimentProgress& progress)
{
    const std::lock_guard lock(mutex_);
    hasPending_ = true;
    pending_.curve.insert(pending_.curve.end(), progress.curve.begin(), progress.curve.end());
    for (const LivePrediction& live : progress.live) {
        const auto same = std::ranges::find(pending_.live, live.device, &LivePrediction::device);
        if (same == pending_.live.end())
            pending_.live.push_back(live);
        else
            *same = live;
    }
    if (progress.finished)
        pending_.finished.push_back(progress.finished);
    if (progress.phase == ExperimentProgress::Phase::Pretraining && progress.epoch > 0 &&
        std::isfinite(progress.loss))
        pending_.losses.emplace_back(progress.epoch, progress.loss);
    pending_.latest = progress;
    pending_.latest.curve.clear();
    pending_.latest.live.clear();
    pending_.latest.finished.reset();
}

void ExperimentRunner::deliver()
{
    RunUpdate update;
    {
        const std::lock_guard lock(mutex_);
        if (!hasPending_)
            return;
        std::swap(update, pending_);
        hasPending_ = false;
    }
    Q_EMIT progressed(update);
}

} // namespace latency
