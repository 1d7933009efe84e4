#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/run_record.h"
#include "app/workers/experiment_runner.h"

#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace latency
{

class StudioDocument;

using DeviceTrialPointer = std::shared_ptr<const DeviceTrial>;

/// Name of the running run in lists.
struct RunUnderWay {
    QString predictor; ///< its title
    QString samples;   ///< "kernel greedy 20"
    QString text;      ///< how far it was when it began
};

/// The predictions shown in all views: previews during a run, otherwise those of the shown run, or
/// of the instant fit if none is shown. At most one per device.
class ShownPredictions : public QObject
{
    Q_OBJECT

public:
    /// Learning curves of the running or shown run.
    struct Curves {
        std::vector<CurvePoint> points;                ///< of one trial
        std::vector<std::pair<double, double>> losses; ///< (epoch, loss) of the same trial
        int trial = 1;
        int epochs = 0;         ///< of the run; 0: as many as have points
        bool isStopped = false; ///< before there was a prediction
    };

    explicit ShownPredictions(StudioDocument& document);

    /// By device, a row of the table.
    [[nodiscard]] const std::map<int, DeviceTrialPointer>& byDevice() const { return byDevice_; }
    /// Of the document's shown device; null without predictions.
    [[nodiscard]] DeviceTrialPointer shown() const;
    /// Latency of one architecture, ms; nothing if the predictor returns none.
    [[nodiscard]] std::optional<double> predicted(int device, int architecture) const;
    /// The title of their predictor.
    [[nodiscard]] const QString& predictor() const { return predictor_; }
    [[nodiscard]] int trials() const { return trials_; } ///< that the run has or is to have
    /// A preview of a device whose adaptation is not done.
    [[nodiscard]] bool isPreview(int device) const { return previews_.contains(device); }
    [[nodiscard]] const Curves& curves() const { return curves_; }
    /// True while a run computes the shown predictions.
    [[nodiscard]] bool isLive() const { return underWay_.has_value(); }
    [[nodiscard]] const std::optional<RunUnderWay>& underWay() const { return underWay_; }
    /// The instant fit has started; the shown predictions stay until it is done.
    [[nodiscard]] bool isFitting() const { return isFitting_; }

    void beginRun(const RunUnderWay& run);
    void takeUpdate(const RunUpdate& update);
    /// The learning curves so far, for the record of the running run.
    [[nodiscard]] RunRecord curvesOfRun() const;
    /// The computed predictions stay until another run or fit is shown.
    void endRun();
    /// After a run that was stopped before its first result: restores the previous predictions and
    /// keeps its partial curves.
    void showStoppedRun();
    void expectInstantFit();
    /// trials     one per test device; empty: there is no fit
    /// predictor  its title
    void takeInstantFit(std::vector<DeviceTrial> trials, const QString& predictor);

Q_SIGNALS:
    void changed();       ///< predictions, or which of them are shown
    void curvesChanged(); ///< of the run under way or shown
    void runBegan();
    void runEnded();

private:
    void showRun();
    void take(DeviceTrialPointer trial);
    void takeLive(const LivePrediction& live, int trial);

    StudioDocument& document_;
    std::map<int, DeviceTrialPointer> byDevice_;
    std::set<int> previews_; ///< devices
    QString predictor_;
    int trials_ = 1;
    Curves curves_;
    std::optional<RunUnderWay> underWay_;
    std::shared_ptr<const std::vector<DeviceTrial>> instant_;
    QString instantPredictor_;
    bool isFitting_ = false;
};

} // namespace latency
