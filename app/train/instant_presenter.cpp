// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/instant_presenter.h"

#include "app/studio/instant_plan.h"
#include "widgets/panels/core_text.h"

namespace latency
{
InstantPresenter::InstantPresenter(StudioDocument& document, QObject* parent)
    : QObject(parent), document_(document), fit_(std::make_shared<InstantFit>())
{
    connect(&document, &StudioDocument::datasetChanged, this, &InstantPresenter::refit);
    connect(&document, &StudioDocument::rolesChanged, this, &InstantPresenter::refit);
    connect(&document, &StudioDocument::formChanged, this, &InstantPresenter::refit);
    connect(&document, &StudioDocument::picksChanged, this, [this] {
        if (!document_.predictions().isLive())
            document_.showRun(-1); // a new pick asks for the instant answer, not for an old run
        refit();
    });
    connect(&document.predictions(), &ShownPredictions::runEnded, this, &InstantPresenter::refit);
}

void InstantPresenter::refit()
{
    ShownPredictions& predictions = document_.predictions();
    if (!document_.dataset() || predictions.isLive())
        return;
    const std::vector<int> picks = document_.setup().picks;
    const std::optional<ExperimentPlan> plan = instantPlan(document_);
    if (!plan || static_cast<int>(picks.size()) < InstantFit::kFewestPicks) {
        task_.cancel();
        predictions.takeInstantFit({}, {});
        return;
    }
    const QString title = coreText(plan->predictor->info().title);
    predictions.expectInstantFit();
    task_.run([fit = fit_, plan = *plan,
               picks](std::stop_token stop) { return fit->fit(plan, picks, stop); },
              [this, title](Result<std::vector<DeviceTrial>> trials) {
                  if (trials) {
                      document_.predictions().takeInstantFit(std::move(*trials), title);
                      return;
                  }
                  document_.predictions().takeInstantFit({}, {});
                  Q_EMIT refused(QString::fromStdString(trials.error().message));
              });
}

} // namespace latency
