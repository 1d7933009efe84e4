#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/run_experiment.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace latency
{

/// Everything a run reported since the last time it was asked.
struct RunUpdate {
    ExperimentProgress latest;                 ///< without curve, live and finished
    std::vector<CurvePoint> curve;             ///< all new points
    std::vector<QPair<double, double>> losses; ///< (epoch, loss)
    std::vector<LivePrediction> live;          ///< the newest a device
    std::vector<std::shared_ptr<const DeviceTrial>> finished;
};

/// Owns the thread an experiment runs on and turns its reports into signals, at most 20 a second.
/// The life of a run is started, any number of progressed, finished exactly once.
class ExperimentRunner : public QObject
{
    Q_OBJECT

public:
    explicit ExperimentRunner(QObject* parent = nullptr);
    ~ExperimentRunner() override; ///< asks to stop and joins

    [[nodiscard]] bool isRunning() const { return isRunning_; }
    void start(const ExperimentPlan& plan, const RunOptions& options);
    void stop();

Q_SIGNALS:
    void started();
    void progressed(const latency::RunUpdate& update);
    void finished(const std::shared_ptr<latency::Result<latency::ExperimentResult>>& result);

private:
    void collect(const ExperimentProgress& progress);
    void deliver();

    bool isRunning_ = false;
    QTimer timer_;
    std::mutex mutex_;
    RunUpdate pending_;
    bool hasPending_ = false;
    std::jthread worker_;
};

} // namespace latency
