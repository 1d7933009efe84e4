// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/instant_presenter.h"

namespace latency
{
namespace
{

const PredictorKind* instantKind(const StudioSetup& setup)
{
    const PredictorKind* chosen = findPredictor(setup.form.predictor);
    if (chosen && chosen->isInstant())
        return chosen;
    const PredictorKind* kernel = findPredictor("kernel");
    return kernel ? kernel : findPredictor("ridge");
}

} // namespace

InstantPresenter::InstantPresenter(StudioDocument& document, PredictionPresenter& predictions,
                                   QObject* parent)
    : QObject(parent), document_(document), predictions_(predictions),
      fit_(std::make_shared<InstantFit>())
{
    connect(&document, &StudioDocument::datasetChanged, this, &InstantPresenter::refit);
    connect(&document, &StudioDocument::rolesChanged, this, &InstantPresenter::refit);
    connect(&document, &StudioDocument::formChanged, this, &InstantPresenter::refit);
    connect(&document, &StudioDocument::picksChanged, this, [this] {
        if (!isPaused_)
            document_.showRun(-1); // a new pick asks for the instant answer, not for an old run
        refit();
    });
}

void InstantPresenter::setPaused(bool isPaused)
{
    isPaused_ = isPaused;
    if (!isPaused)
        refit();
}

void InstantPresenter::refit()
{
    if (!document_.dataset() || isPaused_)
        return;
    const std::vector<int> picks = document_.setup().picks;
    const PredictorKind* kind = instantKind(document_.setup());
    const bool canFit = kind && !document_.testDevices().empty() &&
                        static_cast<int>(picks.size()) >= InstantFit::kFewestPicks;
    if (!canFit) {
        task_.cancel();
        predictions_.showInstantFit({}, {});
        return;
    }
    ExperimentPlan plan;
    plan.table = document_.dataset()->table;
    plan.trainDevices = document_.trainDevices();
    plan.testDevices = document_.testDevices();
    plan.predictor = kind;
    const bool isChosen = kind->info().name == document_.setup().form.predictor;
    auto options =
        resolveOptions(kind->info().options,
                       isChosen ? document_.setup().form.predictorOptions : nlohmann::json(), "");
    if (!options)
        return;
    plan.predictorOptions = std::move(*options);
    plan.spec.seed = document_.setup().form.seed;
    const QString title = QString::fromStdString(kind->info().title);
    task_.start(
        [fit = fit_, plan, picks](std::stop_token stop) { return fit->fit(plan, picks, stop); },
        [this, title](Result<std::vector<DeviceTrial>> trials) {
            if (!trials)
                Q_EMIT refused(QString::fromStdString(trials.error().message));
            else
                predictions_.showInstantFit(std::move(*trials), title);
        });
}

} // namespace latency
