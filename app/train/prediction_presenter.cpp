// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/prediction_presenter.h"

#include "core/experiment/result_table.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/quantity_text.h"

#include <algorithm>

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
                                         QObject* parent)
    : QObject(parent), document_(document), scatter_(scatter)
{
    connect(&document, &StudioDocument::datasetChanged, this, [this] {
        measuredDevice_ = -1;
        stages_.clear();
        // Before there is a prediction, the axes have the unit of the table.
        if (document_.dataset())
            scatter_.setQuantity(QuantityText(document_.table()->quantity()));
        showDevices();
    });
    connect(&document.predictions(), &ShownPredictions::changed, this,
            &PredictionPresenter::showDevices);
    connect(&document, &StudioDocument::hoveredArchitectureChanged, &scatter,
            &PredictionScatter::setHovered);
    connect(&document, &StudioDocument::selectedGroupChanged, this,
            [this] { scatter_.setSelected(document_.selectedGroup()); });
    for (const auto changed : {&StudioDocument::hoveredRunChanged, &StudioDocument::shownRunChanged,
                               &StudioDocument::shownDeviceChanged})
        connect(&document, changed, this, &PredictionPresenter::showHoveredRun);
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
    scatter.showLoading(tr("Opening the dataset…"));
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
        return tr("No test device: assign one in the panel Devices.");
    if (document_.predictions().isLive())
        return tr("Training; the first prediction will appear soon.");
    return tr("Pick at least two samples for an instant fit, or press Run.");
}

void PredictionPresenter::showDevice()
{
    const ShownPredictions& predictions = document_.predictions();
    if (const DeviceTrialPointer trial = predictions.shown()) {
        showPrediction(trial);
    } else {
        if (predictions.isFitting() && !predictions.isLive())
            scatter_.showLoading(tr("Fitting…"));
        else
            scatter_.showEmpty(emptyHint());
        scatter_.setMetrics({});
        scatter_.setStages(0, 0);
        measuredDevice_ = -1;
    }
    Q_EMIT shownPredictionChanged();
}

void PredictionPresenter::showPrediction(const DeviceTrialPointer& trial)
{
    if (measuredDevice_ != trial->device) {
        const auto measured = document_.table()->milliseconds(trial->device);
        scatter_.setMeasured({measured.begin(), measured.end()});
        measuredDevice_ = trial->device;
    }
    const auto stages = static_cast<int>(trial->stages.size());
    const int chosen = stageOf(trial);
    const bool isOnTheWay = chosen >= 0 && chosen < stages - 1;
    const QString protocol = protocolText(*trial);
    scatter_.setStages(stages, isOnTheWay ? chosen : stages - 1);
    if (isOnTheWay) {
        const AdaptationStage& stage = trial->stages[static_cast<std::size_t>(chosen)];
        scatter_.setPredicted(stage.predicted, {}, true);
        scatter_.setMetrics(
            shownMetrics(stage.unseen, tr("%1 · after step %2").arg(protocol).arg(chosen)));
    } else {
        scatter_.setPredicted(trial->predicted, trial->deviation, true);
        scatter_.setMetrics(shownMetrics(trial->unseen, protocol));
    }
    scatter_.setLabelled(trial->samples);
    scatter_.setDoubted(doubted(trial->leftOut));
    scatter_.showContent();
}

int PredictionPresenter::stageOf(const DeviceTrialPointer& trial) const
{
    const auto chosen = stages_.find(trial->device);
    return chosen == stages_.end() || chosen->second.first != trial ? -1 : chosen->second.second;
}

void PredictionPresenter::showStage(int stage)
{
    const DeviceTrialPointer trial = document_.predictions().shown();
    if (!trial)
        return;
    stages_[trial->device] = {trial, stage};
    showDevice();
}

QString PredictionPresenter::protocolText(const DeviceTrial& trial) const
{
    const ShownPredictions& predictions = document_.predictions();
    const QString unseen = countText(trial.unseen.architectures);
    if (predictions.isPreview(trial.device))
        return tr("%1 · %2 unseen · seed %3 of %4 · live")
            .arg(predictions.predictor(), unseen)
            .arg(trial.trial)
            .arg(predictions.trials());
    const QString seed = predictions.trials() > 1
                             ? tr("seed %1 of %2").arg(trial.trial).arg(predictions.trials())
                             : tr("1 seed");
    return trial.copies == 0
               ? tr("%1 · %2 unseen · %3").arg(predictions.predictor(), unseen, seed)
               : tr("%1 · %2 unseen, without %3 copies of labelled ones · %4")
                     .arg(predictions.predictor(), unseen, countText(trial.copies), seed);
}

void PredictionPresenter::showHoveredRun()
{
    const RunRecordPointer run = document_.hoveredRun() == document_.shownRun()
                                     ? nullptr
                                     : document_.findRun(document_.hoveredRun());
    const int device = document_.shownDevice();
    if (!run || device < 0) {
        scatter_.setSubtitle({});
        return;
    }
    for (const ResultSummary& summary : summarize(run->result, false))
        if (summary.deviceName == document_.table()->device(device).name) {
            scatter_.setSubtitle(
                tr("#%1 here: ρ %2").arg(run->id).arg(correlationText(summary.spearman.mean)));
            return;
        }
    scatter_.setSubtitle(tr("#%1 was not tested here").arg(run->id));
}

} // namespace latency
