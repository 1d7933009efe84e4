// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/experiment_presenter.h"

#include "core/experiment/experiment_plan.h"
#include "widgets/panels/number_text.h"

namespace latency
{
namespace
{

template <class Methods>
std::vector<MethodInfo> methodInfos(const Methods& methods)
{
    std::vector<MethodInfo> infos;
    for (const auto* method : methods)
        infos.push_back(method->info());
    return infos;
}

} // namespace

ExperimentPresenter::ExperimentPresenter(StudioDocument& document, ExperimentForm& form,
                                         QObject* parent)
    : QObject(parent), document_(document), form_(form)
{
    connect(&document, &StudioDocument::datasetChanged, this, &ExperimentPresenter::showDataset);
    connect(&document, &StudioDocument::formChanged, this, &ExperimentPresenter::showValues);
    connect(&document, &StudioDocument::picksChanged, this, &ExperimentPresenter::showBudget);
    connect(&document, &StudioDocument::rolesChanged, this, &ExperimentPresenter::showBudget);
    connect(&form, &ExperimentForm::changed, this,
            [this](const ExperimentFormValues& values, const QString& field) {
                StudioSetup setup = document_.setup();
                setup.form = values;
                document_.changeSetup(setup, tr("Change %1").arg(field));
            });
    std::vector<OptionChoice> protocols;
    for (const EvaluationProtocol protocol : evaluationProtocols())
        protocols.push_back({std::string(evaluationProtocolName(protocol)),
                             std::string(evaluationProtocolTitle(protocol))});
    form.setProtocols(protocols);
    form.showLoading(tr("Opening the dataset…"));
}

void ExperimentPresenter::showDataset()
{
    const LatencyTable& table = *document_.table();
    form_.setMethods(methodInfos(predictors()), methodInfos(samplers()), table.space().name());
    form_.setLargestCounts(std::max(1, table.architectureCount() - 2), table.architectureCount());
    showValues();
    form_.showContent();
}

void ExperimentPresenter::showValues()
{
    form_.setValues(document_.setup().form);
    showBudget();
}

void ExperimentPresenter::showBudget()
{
    if (!document_.dataset())
        return;
    const StudioSetup& setup = document_.setup();
    const bool isByHand = setup.form.sampler == "by-hand";
    const int labels = isByHand ? static_cast<int>(setup.picks.size()) : setup.form.sampleCount;
    const int tests = static_cast<int>(document_.testDevices().size());
    const PredictorKind* predictor = findPredictor(setup.form.predictor);
    const QString oracle =
        findSampler(setup.form.sampler) && findSampler(setup.form.sampler)->isOracle()
            ? tr(" · oracle sampler")
            : QString();
    form_.setBudgetText(predictor && predictor->isLabelFree()
                            ? tr("budget: no measurement needed")
                            : tr("budget: %1 measurements on each of %2 test devices%3")
                                  .arg(labels)
                                  .arg(tests)
                                  .arg(oracle));
    const int all = document_.table()->architectureCount();
    const auto protocol = evaluationProtocolFromName(setup.form.protocol);
    const QString note = protocol == EvaluationProtocol::Unseen
                             ? tr("%1 of %2").arg(countText(all - labels), countText(all))
                         : protocol == EvaluationProtocol::Nasflat128
                             ? tr("128 of %1, labelled ones included").arg(countText(all))
                         : protocol == EvaluationProtocol::Help800
                             ? tr("800 of %1").arg(countText(all))
                             : tr("%1, labelled ones included").arg(countText(all));
    form_.setProtocolNote(note);
}

} // namespace latency
