// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/prediction_presenter.h"

#include "app/train/run_curves.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/quantity_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

PredictionMetrics shownMetrics(const EvaluationMetrics& metrics, const QString& protocol)
{
    PredictionMetrics shown;
    shown.spearman = metrics.spearman;
    shown.kendall = metrics.kendall;
    shown.rmse = metrics.rmse;
    shown.within5 = metrics.within5;
    shown.within10 = metrics.within10;
    shown.protocol = protocol;
    return shown;
}

std::vector<int> doubted(const std::vector<LeftOutLabel>& labels)
{
    std::vector<int> architectures;
    for (const LeftOutLabel& label : labels)
        if (label.isSuspicious)
            architectures.push_back(label.architecture);
    return architectures;
}

} // namespace

PredictionPresenter::PredictionPresenter(StudioDocument& document, PredictionScatter& scatter,
                                         LearningCurves& curves, QObject* parent)
    : QObject(parent), document_(document), scatter_(scatter), curves_(curves)
{
    connect(&document, &StudioDocument::datasetChanged, this, [this] {
        measuredDevice_ = -1;
        instant_.clear();
        showRun();
    });
    connect(&document, &StudioDocument::rolesChanged, this, &PredictionPresenter::showDevices);
    connect(&document, &StudioDocument::shownDeviceChanged, this,
            &PredictionPresenter::showDevices);
    connect(&document, &StudioDocument::shownRunChanged, this, &PredictionPresenter::showRun);
    connect(&document, &StudioDocument::hoveredArchitectureChanged, &scatter,
            &PredictionScatter::setHovered);
    connect(&document, &StudioDocument::selectedGroupChanged, this,
            [this] { scatter_.setSelected(document_.selectedGroup()); });
    connect(&document, &StudioDocument::hoveredDeviceChanged, &curves,
            &LearningCurves::setHighlightedDevice);
    connect(&scatter, &PredictionScatter::architectureHovered, &document,
            &StudioDocument::hoverArchitecture);
    connect(&scatter, &PredictionScatter::architectureSelected, &document,
            &StudioDocument::selectArchitecture);
    connect(&scatter, &PredictionScatter::deviceChosen, this, [this](int index) {
        const std::vector<int> tests = document_.testDevices();
        if (index >= 0 && index < static_cast<int>(tests.size()))
            document_.showDevice(tests[static_cast<std::size_t>(index)]);
    });
    connect(&scatter, &PredictionScatter::stageChosen, this, &PredictionPresenter::showStage);
    connect(&curves, &LearningCurves::deviceHovered, &document, &StudioDocument::hoverDevice);
    connect(&curves, &LearningCurves::deviceSelected, &document, &StudioDocument::showDevice);
    scatter.showLoading(tr("Opening the dataset…"));
    curves.showEmpty(tr("Press Run: every test device draws its curve here."));
}

std::optional<double> PredictionPresenter::predicted(int device, int architecture) const
{
    const auto view = views_.find(device);
    if (view == views_.end() || view->second.predicted.empty())
        return std::nullopt;
    const float value = view->second.predicted[static_cast<std::size_t>(architecture)];
    return std::isnan(value) ? std::nullopt : std::optional<double>(value);
}

const DeviceView* PredictionPresenter::shownView() const
{
    const auto view = views_.find(document_.shownDevice());
    return view == views_.end() ? nullptr : &view->second;
}

void PredictionPresenter::showDevices()
{
    if (!document_.dataset())
        return;
    QStringList names;
    int current = -1;
    for (const int device : document_.testDevices()) {
        if (device == document_.shownDevice())
            current = static_cast<int>(names.size());
        names << QString::fromStdString(document_.table()->device(device).name);
    }
    scatter_.setDevices(names, current);
    showDevice();
}

QString PredictionPresenter::emptyHint() const
{
    if (document_.testDevices().empty())
        return tr("No test device: make one in the Devices panel.");
    if (isLive_)
        return tr("Training; the first prediction is on its way.");
    return tr("Pick at least two samples for an instant fit, or press Run.");
}

void PredictionPresenter::showDevice()
{
    const int device = document_.shownDevice();
    const auto view = views_.find(device);
    if (device < 0 || view == views_.end()) {
        if (isFitting_ && !isLive_)
            scatter_.showLoading(tr("Fitting…"));
        else
            scatter_.showEmpty(emptyHint());
        scatter_.setMetrics({});
        scatter_.setStages(0, 0);
        measuredDevice_ = -1;
        Q_EMIT shownPredictionChanged();
        return;
    }
    if (measuredDevice_ != device) {
        const auto measured = document_.table()->milliseconds(device);
        scatter_.setQuantity(QuantityText(document_.table()->quantity()));
        scatter_.setMeasured({measured.begin(), measured.end()});
        measuredDevice_ = device;
    }
    const DeviceView& shown = view->second;
    const auto stages = static_cast<int>(shown.stages.size());
    const bool isOnTheWay = shown.stage >= 0 && shown.stage < stages - 1;
    scatter_.setStages(stages, isOnTheWay ? shown.stage : stages - 1);
    if (isOnTheWay) {
        const AdaptationStage& stage = shown.stages[static_cast<std::size_t>(shown.stage)];
        scatter_.setPredicted(stage.predicted, {}, true);
        scatter_.setMetrics(shownMetrics(
            stage.unseen, tr("%1 · after step %2").arg(shown.protocol).arg(shown.stage)));
    } else {
        scatter_.setPredicted(shown.predicted, shown.deviation, true);
        scatter_.setMetrics(shownMetrics(shown.metrics, shown.protocol));
    }
    scatter_.setLabelled(view->second.labelled);
    scatter_.setDoubted(doubted(view->second.leftOut));
    scatter_.showContent();
    Q_EMIT shownPredictionChanged();
}

void PredictionPresenter::showStage(int stage)
{
    const auto view = views_.find(document_.shownDevice());
    if (view == views_.end())
        return;
    view->second.stage = stage;
    showDevice();
}

void PredictionPresenter::takeTrial(const DeviceTrial& trial, int trials, const QString& title)
{
    const QString seed =
        trials > 1 ? tr("seed %1 of %2").arg(trial.trial).arg(trials) : tr("1 seed");
    const QString unseen = countText(trial.unseen.architectures);
    views_[trial.device] = {trial.predicted,
                            trial.deviation,
                            trial.samples,
                            trial.unseen,
                            trial.copies == 0
                                ? tr("%1 · %2 unseen · %3").arg(title, unseen, seed)
                                : tr("%1 · %2 unseen, without %3 copies of labelled ones · %4")
                                      .arg(title, unseen, countText(trial.copies), seed),
                            trial.shares,
                            trial.leftOut,
                            trial.embedding,
                            trial.sourceEmbeddings,
                            trial.stages,
                            -1};
}

void PredictionPresenter::takeLive(const LivePrediction& live, const ExperimentProgress& progress)
{
    DeviceView& view = views_[live.device];
    view.predicted.assign(static_cast<std::size_t>(document_.table()->architectureCount()),
                          std::numeric_limits<float>::quiet_NaN());
    for (std::size_t i = 0; i < live.rows->size(); ++i)
        view.predicted[static_cast<std::size_t>((*live.rows)[i])] = (*live.predicted)[i];
    view.deviation.clear();
    view.shares.clear();
    view.leftOut.clear();
    view.embedding.clear();
    view.sourceEmbeddings.clear();
    view.stages.clear();
    view.labelled = live.labelled;
    view.metrics = live.metrics;
    view.metrics.rmse = view.metrics.within5 = view.metrics.within10 =
        std::numeric_limits<double>::quiet_NaN();
    view.protocol = tr("%1 · %2 unseen · seed %3 of %4 · live")
                        .arg(predictorTitle_, countText(live.metrics.architectures))
                        .arg(progress.trial)
                        .arg(progress.trials);
}

void PredictionPresenter::beginRun(const ExperimentPlan& plan)
{
    isLive_ = true;
    predictorTitle_ = coreText(plan.predictor->info().title);
    views_.clear();
    curve_.clear();
    losses_.clear();
    trial_ = 1;
    epochs_ = 0;
    showDevice();
    showCurves();
}

void PredictionPresenter::showUpdate(const RunUpdate& update)
{
    if (update.latest.trial != trial_) { // a new trial starts its curves anew
        trial_ = update.latest.trial;
        curve_.clear();
        losses_.clear();
    }
    // An update that spans two trials brings points of both.
    std::ranges::copy_if(update.curve, std::back_inserter(curve_),
                         [this](const CurvePoint& point) { return point.trial == trial_; });
    for (const auto& [epoch, loss] : update.losses)
        losses_.emplace_back(epoch, loss);
    for (const LivePrediction& live : update.live)
        takeLive(live, update.latest);
    for (const auto& trial : update.finished)
        takeTrial(*trial, update.latest.trials, predictorTitle_);
    epochs_ = std::max(epochs_, update.latest.epochs);
    if (!update.live.empty() || !update.finished.empty())
        showDevice();
    showCurves();
}

void PredictionPresenter::endRun()
{
    isLive_ = false;
}

RunRecord PredictionPresenter::curvesOfRun() const
{
    RunRecord record;
    record.curve = curve_;
    record.losses = losses_;
    return record;
}

void PredictionPresenter::showCurves()
{
    if (!document_.dataset())
        return;
    int last = epochs_;
    for (const CurvePoint& point : curve_)
        last = std::max(last, point.epoch);
    if (!hasLearningCurve(curve_, losses_)) {
        curves_.clear();
        curves_.showEmpty(isLive_ ? tr("Training; the first epoch is on its way.")
                          : document_.shownRun() >= 0
                              ? tr("This predictor learns in one step and has no learning curve.")
                              : tr("Press Run: every test device draws its curve here."));
        return;
    }
    curves_.setEpochs(last);
    curves_.setCurves(learningCurves(curve_, *document_.table()));
    curves_.setLoss(lossCurve(losses_));
    curves_.setNow(isLive_ && !curve_.empty() ? curve_.back().epoch
                                              : std::numeric_limits<double>::quiet_NaN());
    curves_.setSubtitle(isLive_ ? tr("live · seed %1").arg(trial_) : tr("seed %1").arg(trial_));
    curves_.showContent();
}

void PredictionPresenter::showRun()
{
    if (isLive_)
        return;
    views_.clear();
    curve_.clear();
    losses_.clear();
    epochs_ = 0;
    if (const RunRecordPointer run = document_.findRun(document_.shownRun())) {
        const std::string name = run->result.spec.predictor.value("name", "");
        const PredictorKind* kind = findPredictor(name);
        const QString title = coreText(kind ? kind->info().title : name);
        // The first trial stands for the run; the list shows the mean over all.
        for (const DeviceTrial& trial : run->result.trials)
            if (!views_.contains(trial.device))
                takeTrial(trial, run->result.spec.trials, title);
        curve_ = run->curve;
        losses_ = run->losses;
        trial_ = run->result.trials.empty() ? 1 : run->result.trials.back().trial;
    } else {
        for (const DeviceTrial& trial : instant_)
            takeTrial(trial, 1, instantTitle_);
    }
    showDevices();
    showCurves();
}

void PredictionPresenter::showStoppedRun()
{
    std::vector<CurvePoint> curve = std::move(curve_);
    std::vector<std::pair<double, double>> losses = std::move(losses_);
    const int epochs = epochs_;
    showRun();
    curve_ = std::move(curve);
    losses_ = std::move(losses);
    epochs_ = epochs;
    showCurves();
    if (!curve_.empty() || !losses_.empty())
        curves_.setSubtitle(tr("stopped · seed %1").arg(trial_));
}

void PredictionPresenter::expectInstantFit()
{
    isFitting_ = true;
    if (!shownView())
        showDevice();
}

void PredictionPresenter::showInstantFit(std::vector<DeviceTrial> trials, const QString& title)
{
    isFitting_ = false;
    instant_ = std::move(trials);
    instantTitle_ = title;
    if (document_.shownRun() < 0)
        showRun();
}

} // namespace latency
