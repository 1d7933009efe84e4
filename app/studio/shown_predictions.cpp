// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/shown_predictions.h"

#include "app/studio/studio_document.h"
#include "core/predictor/predictor.h"
#include "widgets/panels/core_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency
{

ShownPredictions::ShownPredictions(StudioDocument& document)
    : document_(document), instant_(std::make_shared<std::vector<DeviceTrial>>())
{
    connect(&document, &StudioDocument::datasetChanged, this, [this] {
        instant_ = std::make_shared<std::vector<DeviceTrial>>();
        showRun();
    });
    connect(&document, &StudioDocument::rolesChanged, this, &ShownPredictions::changed);
    connect(&document, &StudioDocument::shownDeviceChanged, this, &ShownPredictions::changed);
    connect(&document, &StudioDocument::shownRunChanged, this, &ShownPredictions::showRun);
}

DeviceTrialPointer ShownPredictions::shown() const
{
    const auto found = byDevice_.find(document_.shownDevice());
    return found == byDevice_.end() ? nullptr : found->second;
}

std::optional<double> ShownPredictions::predicted(int device, int architecture) const
{
    const auto found = byDevice_.find(device);
    if (found == byDevice_.end() || found->second->predicted.empty())
        return std::nullopt;
    const float value = found->second->predicted[static_cast<std::size_t>(architecture)];
    return std::isnan(value) ? std::nullopt : std::optional<double>(value);
}

void ShownPredictions::take(DeviceTrialPointer trial)
{
    previews_.erase(trial->device);
    const int device = trial->device;
    byDevice_[device] = std::move(trial);
}

void ShownPredictions::takeLive(const LivePrediction& live, int trial)
{
    auto preview = std::make_shared<DeviceTrial>();
    preview->trial = trial;
    preview->device = live.device;
    preview->samples = live.labelled;
    preview->predicted.assign(static_cast<std::size_t>(document_.table()->architectureCount()),
                              std::numeric_limits<float>::quiet_NaN());
    for (std::size_t i = 0; i < live.rows->size(); ++i)
        preview->predicted[static_cast<std::size_t>((*live.rows)[i])] = (*live.predicted)[i];
    preview->unseen = live.metrics;
    preview->unseen.rmse = preview->unseen.within5 = preview->unseen.within10 =
        std::numeric_limits<double>::quiet_NaN();
    byDevice_[live.device] = std::move(preview);
    previews_.insert(live.device);
}

void ShownPredictions::beginRun(const RunUnderWay& run)
{
    underWay_ = run;
    predictor_ = run.predictor;
    byDevice_.clear();
    previews_.clear();
    curves_ = {};
    Q_EMIT runBegan();
    Q_EMIT changed();
    Q_EMIT curvesChanged();
}

void ShownPredictions::takeUpdate(const RunUpdate& update)
{
    if (update.latest.trial != curves_.trial) { // a new trial starts its curves anew
        curves_.trial = update.latest.trial;
        curves_.points.clear();
        curves_.losses.clear();
    }
    trials_ = update.latest.trials;
    // An update across two trials contains points of both.
    std::ranges::copy_if(update.curve, std::back_inserter(curves_.points),
                         [this](const CurvePoint& point) { return point.trial == curves_.trial; });
    for (const auto& [epoch, loss] : update.losses)
        curves_.losses.emplace_back(epoch, loss);
    for (const LivePrediction& live : update.live)
        takeLive(live, update.latest.trial);
    for (const DeviceTrialPointer& trial : update.finished)
        take(trial);
    curves_.epochs = std::max(curves_.epochs, update.latest.epochs);
    if (!update.live.empty() || !update.finished.empty())
        Q_EMIT changed();
    Q_EMIT curvesChanged();
}

RunRecord ShownPredictions::curvesOfRun() const
{
    RunRecord record;
    record.curve = curves_.points;
    record.losses = curves_.losses;
    return record;
}

void ShownPredictions::endRun()
{
    underWay_.reset();
    Q_EMIT runEnded();
}

void ShownPredictions::showRun()
{
    if (isLive())
        return;
    byDevice_.clear();
    previews_.clear();
    curves_ = {};
    if (const RunRecordPointer run = document_.findRun(document_.shownRun())) {
        const std::string name = run->result.spec.predictor.value("name", "");
        const PredictorKind* kind = findPredictor(name);
        predictor_ = coreText(kind ? kind->info().title : name);
        trials_ = run->result.spec.trials;
        // The first trial stands for the run; the list shows the mean over all.
        for (const DeviceTrial& trial : run->result.trials)
            if (!byDevice_.contains(trial.device))
                take(DeviceTrialPointer(run, &trial));
        curves_.points = run->curve;
        curves_.losses = run->losses;
        curves_.trial = run->result.trials.empty() ? 1 : run->result.trials.back().trial;
    } else {
        predictor_ = instantPredictor_;
        trials_ = 1;
        for (const DeviceTrial& trial : *instant_)
            take(DeviceTrialPointer(instant_, &trial));
    }
    Q_EMIT changed();
    Q_EMIT curvesChanged();
}

void ShownPredictions::showStoppedRun()
{
    Curves curves = std::move(curves_);
    showRun();
    curves_ = std::move(curves);
    curves_.isStopped = true;
    Q_EMIT curvesChanged();
}

void ShownPredictions::expectInstantFit()
{
    isFitting_ = true;
    if (!shown())
        Q_EMIT changed();
}

void ShownPredictions::takeInstantFit(std::vector<DeviceTrial> trials, const QString& predictor)
{
    isFitting_ = false;
    instant_ = std::make_shared<const std::vector<DeviceTrial>>(std::move(trials));
    instantPredictor_ = predictor;
    if (document_.shownRun() < 0)
        showRun();
}

} // namespace latency
