// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/reason_presenter.h"

#include "app/studio/instant_plan.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

constexpr std::size_t kPulls = 3;

QString amountText(double amount, bool isLogarithm, const QString& unit)
{
    if (isLogarithm)
        return QStringLiteral("× %1").arg(std::exp(amount), 0, 'f', 2);
    return (amount < 0 ? QStringLiteral("−") : QStringLiteral("+")) +
           valueText(std::abs(amount), unit);
}

/// The form with the largest contribution.
const PredictionForm& trusted(const PredictionReason& reason)
{
    return *std::ranges::max_element(reason.forms, {}, &PredictionForm::trust);
}

std::vector<ReasonLine> lines(const PredictionForm& form, const QString& unit)
{
    std::vector<ReasonLine> lines;
    for (const PredictionPart& part : form.parts)
        lines.push_back(
            {coreText(part.title), part.amount, amountText(part.amount, form.isLogarithm, unit)});
    std::ranges::stable_sort(lines, std::greater{},
                             [](const ReasonLine& line) { return std::abs(line.amount); });
    return lines;
}

std::vector<NearSample> strongestPulls(const PredictionForm& form, const QString& unit)
{
    std::vector<LabelPull> pulls = form.pulls;
    std::ranges::stable_sort(pulls, std::greater{},
                             [](const LabelPull& pull) { return std::abs(pull.amount); });
    pulls.resize(std::min(pulls.size(), kPulls));
    std::vector<NearSample> samples;
    for (const LabelPull& pull : pulls)
        samples.push_back({pull.architecture, amountText(pull.amount, form.isLogarithm, unit)});
    return samples;
}

/// The fit to repeat, determined on the worker.
Result<ExperimentPlan> planOf(const std::optional<ExperimentPlan>& instant,
                              const RunRecordPointer& run, const LatencyTablePointer& table)
{
    if (run)
        return planExperiment(run->result.spec, table);
    return *instant;
}

QString predictorOf(const std::optional<ExperimentPlan>& instant, const RunRecordPointer& run)
{
    const PredictorKind* kind =
        run ? findPredictor(run->result.spec.predictor.value("name", "")) : instant->predictor;
    return kind ? coreText(kind->info().title) : QString();
}

} // namespace

ReasonPresenter::ReasonPresenter(StudioDocument& document, ArchitectureInspector& inspector,
                                 QObject* parent)
    : QObject(parent), document_(document), inspector_(inspector),
      fit_(std::make_shared<InstantFit>())
{
    connect(&inspector, &ArchitectureInspector::whyShown, this, &ReasonPresenter::ask);
}

void ReasonPresenter::show(int architecture)
{
    architecture_ = architecture;
    ask();
}

void ReasonPresenter::ask()
{
    if (!inspector_.isVisible() || !inspector_.showsWhy() || architecture_ < 0)
        return;
    const DeviceTrialPointer shown = document_.predictions().shown();
    if (!shown || shown->predicted.empty()) {
        sayNothing(architecture_, tr("No prediction yet."));
        return;
    }
    if (document_.predictions().isLive()) {
        sayNothing(architecture_,
                   tr("Still training. The explanation appears when the run finishes."));
        return;
    }
    const RunRecordPointer run = document_.findRun(document_.shownRun());
    const std::optional<ExperimentPlan> instant = run ? std::nullopt : instantPlan(document_);
    if (!run && !instant)
        return;
    const QString predictor = predictorOf(instant, run);
    using Answer = Result<std::optional<PredictionReason>>;
    task_.run(
        [fit = fit_, instant, run, table = document_.dataset()->table,
         device = document_.shownDevice(), labelled = shown->samples,
         architecture = architecture_](std::stop_token stop) -> Answer {
            const auto plan = planOf(instant, run, table);
            if (!plan)
                return plan.error();
            return fit->explain(*plan, device, labelled, architecture, stop);
        },
        [this, predictor, architecture = architecture_](const Answer& answer) {
            if (!answer)
                sayNothing(architecture, QString::fromStdString(answer.error().message));
            else if (!*answer)
                sayNothing(architecture, tr("%1 cannot explain its predictions.").arg(predictor));
            else
                this->answer(architecture, **answer);
        });
}

void ReasonPresenter::sayNothing(int architecture, const QString& sentence)
{
    PredictionWhy why;
    why.architecture = architecture;
    why.headline = sentence;
    inspector_.setWhy(std::move(why));
}

void ReasonPresenter::answer(int architecture, const PredictionReason& reason)
{
    const QString unit = QString::fromStdString(document_.table()->quantity().unit);
    const PredictionForm& form = trusted(reason);
    const double centre = form.isLogarithm ? std::exp(form.centre) : form.centre;
    PredictionWhy why;
    why.architecture = architecture;
    why.headline =
        (form.isLogarithm ? tr("%1: %2 is typical of the samples; times these factors it is %3.")
                          : tr("%1: %2 is the mean of the samples; with these parts it is %3."))
            .arg(QString::fromStdString(document_.table()->device(document_.shownDevice()).name),
                 valueText(centre, unit), valueText(form.milliseconds(), unit));
    why.lines = lines(form, unit);
    why.pulls = strongestPulls(form, unit);
    for (const PredictionForm& other : reason.forms)
        if (&other != &form && other.trust >= 0.005)
            why.note =
                (other.isLogarithm
                     ? tr("This sum has a weight of %1; factors, with a weight of %2, predict %3.")
                     : tr("These factors have a weight of %1; a sum, with a weight of %2, predicts "
                          "%3."))
                    .arg(percentText(form.trust), percentText(other.trust),
                         valueText(other.milliseconds(), unit));
    inspector_.setWhy(std::move(why));
}

} // namespace latency
