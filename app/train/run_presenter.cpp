// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/run_presenter.h"

#include "app/studio/pick_origin.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"

namespace latency
{
namespace
{

/// Enough for a stable ρ and an informative scatter, at little cost compared with an epoch.
constexpr int kPreviewArchitectures = 256;

QString progressText(const QString& predictor, const ExperimentProgress& progress)
{
    QStringList parts{predictor};
    if (progress.trials > 1)
        parts << RunPresenter::tr("seed %1 of %2").arg(progress.trial).arg(progress.trials);
    if (progress.phase == ExperimentProgress::Phase::Adapting)
        parts << QString::fromStdString(progress.deviceName);
    else if (progress.epochs > 0)
        parts << RunPresenter::tr("epoch %1 of %2").arg(progress.epoch).arg(progress.epochs);
    const QString left = timeLeftText(progress.secondsLeft);
    if (!left.isEmpty())
        parts << left;
    return parts.join(QStringLiteral(" · "));
}

} // namespace

RunPresenter::RunPresenter(StudioDocument& document, ExperimentRunner& runner, RunBar& bar,
                           int threads, QObject* parent)
    : QObject(parent), document_(document), runner_(runner), bar_(bar), threads_(threads)
{
    connect(&bar, &RunBar::runRequested, this, &RunPresenter::run);
    connect(&bar, &RunBar::stopRequested, this, &RunPresenter::stop);
    connect(&runner, &ExperimentRunner::stopping, this, &RunPresenter::showStopping);
    connect(&runner, &ExperimentRunner::progressed, this, &RunPresenter::showUpdate);
    connect(&runner, &ExperimentRunner::finished, this,
            [this](const std::shared_ptr<Result<ExperimentResult>>& result) { finish(*result); });
    connect(&document, &StudioDocument::rolesChanged, this, &RunPresenter::showState);
    connect(&document, &StudioDocument::picksChanged, this, &RunPresenter::showState);
    connect(&document, &StudioDocument::formChanged, this, &RunPresenter::showState);
    showState();
}

Result<ExperimentPlan> RunPresenter::plan() const
{
    if (!document_.dataset())
        return Error{"no dataset is open; open one first."};
    return planExperiment(document_.experimentSpec(), document_.dataset()->table);
}

void RunPresenter::showState()
{
    if (!state_.isRunning) {
        const auto planned = plan();
        state_.canRun = planned.hasValue();
        state_.whyNot = planned ? QString() : QString::fromStdString(planned.error().message);
    }
    bar_.setState(state_);
}

void RunPresenter::run()
{
    if (runner_.isRunning())
        return;
    const auto planned = plan();
    if (!planned) {
        Q_EMIT refused(QString::fromStdString(planned.error().message));
        return;
    }
    predictorTitle_ = coreText(planned->predictor->info().title);
    const QString samples = QStringLiteral("%1 %2")
                                .arg(originText(samplerWord(planned->sampler->info().title)))
                                .arg(planned->spec.sampleCount);
    state_ = {};
    state_.isRunning = true;
    state_.text = tr("%1 · starting").arg(predictorTitle_);
    document_.predictions().beginRun({predictorTitle_, samples, state_.text});
    showState();
    runner_.start(*planned, {.previewArchitectures = kPreviewArchitectures, .threads = threads_});
}

void RunPresenter::showStopping()
{
    state_.isStopping = true;
    state_.text = tr("%1 · stopping").arg(predictorTitle_);
    showState();
}

void RunPresenter::showUpdate(const RunUpdate& update)
{
    document_.predictions().takeUpdate(update);
    if (!state_.isStopping)
        state_.text = progressText(predictorTitle_, update.latest);
    state_.share =
        update.latest.secondsLeft >= 0.0 ? std::optional(update.latest.fraction) : std::nullopt;
    showState();
}

void RunPresenter::finish(const Result<ExperimentResult>& result)
{
    state_ = {};
    ShownPredictions& predictions = document_.predictions();
    RunRecord record = predictions.curvesOfRun();
    predictions.endRun();
    if (!result) {
        Q_EMIT refused(QString::fromStdString(result.error().message));
        document_.showRun(-1);
    } else if (!result->trials.empty()) {
        record.result = *result;
        for (const std::string& remark : result->remarks)
            Q_EMIT told(QString::fromStdString(remark));
        if (!result->isComplete)
            Q_EMIT told(tr("Stopped; finished results are kept in the list of runs."));
        document_.addRun(std::move(record));
    } else {
        predictions.showStoppedRun();
        Q_EMIT told(
            tr("Stopped before the first test device was finished; only its curves are shown."));
    }
    showState();
}

} // namespace latency
