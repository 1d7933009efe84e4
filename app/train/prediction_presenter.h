#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/experiment_runner.h"
#include "widgets/plots/learning_curves.h"
#include "widgets/plots/prediction_scatter.h"

#include <map>
#include <optional>

namespace latency
{

/// What is shown of one device.
struct DeviceView {
    std::vector<float> predicted; ///< ms, [architectures], NaN = none
    std::vector<float> deviation; ///< ms, or empty
    std::vector<int> labelled;
    EvaluationMetrics metrics;
    QString protocol;
    std::vector<std::pair<std::string, double>> shares; ///< explanation, or empty
    std::vector<LeftOutLabel> leftOut;                  ///< one per label, or empty
    std::vector<float> embedding;                       ///< what describes the device, or empty
    std::vector<std::pair<int, std::vector<float>>> sourceEmbeddings; ///< of train devices
    std::vector<AdaptationStage> stages; ///< on the way to `predicted`, or empty
    int stage = -1;                      ///< shown instead of `predicted`, or -1
};

/// Fills scatter and learning curves: live while a run computes, otherwise from the run shown, or
/// from the instant fit when none is.
class PredictionPresenter : public QObject
{
    Q_OBJECT

public:
    PredictionPresenter(StudioDocument& document, PredictionScatter& scatter,
                        LearningCurves& curves, QObject* parent);

    /// Predicted ms of one architecture by what the scatter shows now.
    [[nodiscard]] std::optional<double> predicted(int device, int architecture) const;

    /// What the scatter shows now, or null.
    [[nodiscard]] const DeviceView* shownView() const;
    [[nodiscard]] const std::map<int, DeviceView>& views() const { return views_; }

    void beginRun(const ExperimentPlan& plan);
    void showUpdate(const RunUpdate& update);
    void endRun();
    [[nodiscard]] bool isLive() const { return isLive_; } ///< a run is computing what is shown
    /// What the curves of the run under way have shown so far, for its record.
    [[nodiscard]] RunRecord curvesOfRun() const;

    /// After a run that was stopped before its first result: the predictions shown before it, and
    /// its curves as far as they came.
    void showStoppedRun();
    /// Shows the document's run, or the instant fit where it shows none; nothing while live.
    void showRun();
    void showCurves(); ///< those of the run shown, or why there are none
    /// The instant fit is being computed; what is shown stays until it is there.
    void expectInstantFit();
    [[nodiscard]] bool isFitting() const { return isFitting_; }
    void showInstantFit(std::vector<DeviceTrial> trials, const QString& title);

Q_SIGNALS:
    void shownPredictionChanged();

private:
    void showDevices();
    void showDevice();
    void showStage(int stage);
    void takeTrial(const DeviceTrial& trial, int trials, const QString& title);
    void takeLive(const LivePrediction& live, const ExperimentProgress& progress);
    [[nodiscard]] QString emptyHint() const;

    StudioDocument& document_;
    PredictionScatter& scatter_;
    LearningCurves& curves_;
    std::map<int, DeviceView> views_; ///< by device
    std::vector<DeviceTrial> instant_;
    QString instantTitle_;
    std::vector<CurvePoint> curve_;
    std::vector<std::pair<double, double>> losses_;
    QString predictorTitle_;
    int measuredDevice_ = -1; ///< whose measurements the scatter holds
    int trial_ = 0;
    int epochs_ = 0;
    bool isLive_ = false;
    bool isFitting_ = false;
};

} // namespace latency
