#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workers/job.h"
#include "core/experiment/run_experiment.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>
#include <vector>

namespace latency
{

/// Everything a run reported since the last call.
struct RunUpdate {
    ExperimentProgress latest;                 ///< without curve, live and finished
    std::vector<CurvePoint> curve;             ///< all new points
    std::vector<QPair<double, double>> losses; ///< (epoch, loss)
    std::vector<LivePrediction> live;          ///< the newest a device
    std::vector<std::shared_ptr<const DeviceTrial>> finished;
};

/// Runs an experiment in the background and turns its reports into signals, at most 20 per second:
/// started, any number of progressed, and finished exactly once.
class ExperimentRunner : public QObject
{
    Q_OBJECT

public:
    explicit ExperimentRunner(QObject* parent = nullptr);

    [[nodiscard]] bool isRunning() const { return job_.isRunning(); }
    void start(const ExperimentPlan& plan, const RunOptions& options);
    void stop();

Q_SIGNALS:
    void started();
    void stopping(); ///< it was asked to, and will finish soon
    void progressed(const latency::RunUpdate& update);
    void finished(const std::shared_ptr<latency::Result<latency::ExperimentResult>>& result);

private:
    void collect(const ExperimentProgress& progress);
    void deliver();

    QTimer timer_;
    std::mutex mutex_;
    RunUpdate pending_;
    bool hasPending_ = false;
    Job job_;
};

} // namespace latency
