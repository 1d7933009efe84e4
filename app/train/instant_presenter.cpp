// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/instant_presenter.h"

#include "app/studio/instant_plan.h"
#include "widgets/panels/core_text.h"

namespace latency
{
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
    const std::optional<ExperimentPlan> plan = instantPlan(document_);
    if (!plan || static_cast<int>(picks.size()) < InstantFit::kFewestPicks) {
        task_.cancel();
        predictions_.showInstantFit({}, {});
        return;
    }
    const QString title = coreText(plan->predictor->info().title);
    predictions_.expectInstantFit();
    task_.start([fit = fit_, plan = *plan,
                 picks](std::stop_token stop) { return fit->fit(plan, picks, stop); },
                [this, title](Result<std::vector<DeviceTrial>> trials) {
                    if (trials) {
                        predictions_.showInstantFit(std::move(*trials), title);
                        return;
                    }
                    predictions_.showInstantFit({}, {});
                    Q_EMIT refused(QString::fromStdString(trials.error().message));
                });
}

} // namespace latency
