// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/experiment_presenter.h"

#include "app/studio/encoding_choice_states.h"
#include "core/base/json_text.h"
#include "core/experiment/experiment_plan.h"
#include "widgets/panels/number_text.h"

#include <algorithm>

namespace latency
{
namespace
{

/// chosen, options  the form's method and its options
template <class Methods>
std::vector<MethodInfo> methodInfos(const Methods& methods, const EncodingStates& encodings,
                                    const std::string& chosen, const nlohmann::json& options)
{
    std::vector<MethodInfo> infos;
    for (const auto* method : methods)
        infos.push_back(
            withEncodingStates(method->info(), encodings,
                               method->info().name == chosen ? options : nlohmann::json::object()));
    return infos;
}

/// Inputs of the remarks beside encodings.
std::vector<int> statesOf(const EncodingStates& encodings)
{
    std::vector<int> found;
    for (const EncodingStates::State& state : encodings.states())
        found.push_back((state.readiness.isComplete() ? 4
                         : state.readiness.ready > 0  ? 2
                                                      : 0) +
                        (encodings.computation().encoding == state.encoding ? 1 : 0));
    return found;
}

/// A preset of the whole form.
struct Preset {
    const char* title;
    const char* predictor;
    const char* options; ///< JSON
    const char* sampler;
    int sampleCount;
    int sourceSamples; ///< 0: the dataset's default
    int trials;
    const char* protocol;
};
constexpr Preset kPresets[]{
    {QT_TRANSLATE_NOOP("latency::ExperimentPresenter", "Instant: kernel, 20 greedy labels"),
     "kernel", "{}", "kernel-greedy", 20, 0, 3, "unseen"},
    {QT_TRANSLATE_NOOP("latency::ExperimentPresenter", "NASFLAT, 20 random labels"), "nasflat",
     "{}", "random", 20, 0, 3, "unseen"},
    {QT_TRANSLATE_NOOP("latency::ExperimentPresenter", "NASFLAT, a quick look"), "nasflat",
     R"({"epochs":8})", "random", 20, 200, 1, "unseen"},
    {QT_TRANSLATE_NOOP("latency::ExperimentPresenter",
                       "NASFLAT as published, evaluated on 128 networks"),
     "nasflat", R"({"preset":"paper"})", "random", 20, 0, 3, "nasflat-128"},
    {QT_TRANSLATE_NOOP("latency::ExperimentPresenter", "NASFLAT as published, with proxies"),
     "nasflat", R"({"preset":"paper-zcp"})", "random", 20, 0, 3, "nasflat-128"},
    {QT_TRANSLATE_NOOP("latency::ExperimentPresenter", "Baseline: best source device"),
     "best-source", "{}", "random", 20, 0, 3, "unseen"}};

nlohmann::json optionsOf(const Preset& preset)
{
    return parseJson(preset.options, "preset").value();
}

/// The predictor's options, or an error if it has no such preset for the space.
Result<nlohmann::json> resolved(const Preset& preset, const std::string& space)
{
    return resolveOptions(findPredictor(preset.predictor)->info(), optionsOf(preset), space,
                          "preset");
}

} // namespace

ExperimentPresenter::ExperimentPresenter(StudioDocument& document, ExperimentForm& form,
                                         const EncodingStates& encodings, QObject* parent)
    : QObject(parent), document_(document), form_(form), encodings_(encodings)
{
    connect(&encodings, &EncodingStates::changed, this, &ExperimentPresenter::showEncodings);
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
    connect(&form, &ExperimentForm::presetChosen, this, &ExperimentPresenter::applyPreset);
    form.showLoading(tr("Opening the dataset…"));
}

void ExperimentPresenter::showDataset()
{
    const LatencyTable& table = *document_.table();
    showMethods();
    presets_.clear();
    QStringList titles;
    for (const Preset& preset : kPresets)
        if (resolved(preset, table.space().name())) {
            presets_.push_back(&preset - kPresets);
            titles << tr(preset.title);
        }
    form_.setPresets(titles);
    form_.setLargestCounts(std::max(1, table.architectureCount() - 2), table.architectureCount());
    showValues();
    form_.showContent();
}

void ExperimentPresenter::showMethods()
{
    const ExperimentFormValues& form = document_.setup().form;
    shownStates_ = statesOf(encodings_);
    form_.setMethods(methodInfos(predictors(), encodings_, form.predictor, form.predictorOptions),
                     methodInfos(samplers(), encodings_, form.sampler, form.samplerOptions),
                     document_.table()->space().name());
}

/// Called only when a text changes, because it rebuilds the form.
void ExperimentPresenter::showEncodings()
{
    if (!document_.dataset() || statesOf(encodings_) == shownStates_)
        return;
    showMethods();
    showValues();
}

void ExperimentPresenter::applyPreset(int index)
{
    if (!document_.dataset())
        return;
    const Preset& preset = kPresets[presets_.at(static_cast<std::size_t>(index))];
    const LatencyTable& table = *document_.table();
    const MethodInfo& predictor = findPredictor(preset.predictor)->info();
    const nlohmann::json given = optionsOf(preset);
    const OptionPreset* published =
        predictor.findPreset(given.value("preset", ""), table.space().name());
    const int all = table.architectureCount();
    StudioSetup setup = document_.setup();
    setup.form.predictor = preset.predictor;
    setup.form.predictorOptions = *resolved(preset, table.space().name());
    setup.form.sampler = preset.sampler;
    setup.form.samplerOptions =
        *resolveOptions(findSampler(preset.sampler)->info().options, {}, "");
    setup.form.sampleCount = std::min(preset.sampleCount, std::max(1, all - 2));
    const int sourceSamples = published ? published->sourceSamples : preset.sourceSamples;
    setup.form.sourceSamples =
        sourceSamples > 0 ? std::min(sourceSamples, all) : defaultSourceSamples(table);
    setup.form.trials = preset.trials;
    setup.form.protocol = preset.protocol;
    document_.changeSetup(setup, tr("Choose preset %1").arg(tr(preset.title)));
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
    const int references =
        predictor ? predictor->measurementsBesidesSamples(setup.form.predictorOptions) : 0;
    const QString oracle =
        findSampler(setup.form.sampler) && findSampler(setup.form.sampler)->isOracle()
            ? tr(" · oracle sampler")
            : QString();
    form_.setBudgetText(predictor && predictor->isLabelFree()
                            ? tr("budget: no measurement needed")
                            : tr("budget: %1 measurements on each of %2 test devices%3")
                                  .arg(references > 0
                                           ? tr("%1 reference + %2").arg(references).arg(labels)
                                           : QString::number(labels))
                                  .arg(tests)
                                  .arg(oracle));
    const int all = document_.table()->architectureCount();
    const auto protocol = evaluationProtocolFromName(setup.form.protocol);
    const QString note =
        protocol == EvaluationProtocol::Unseen
            ? tr("%1 of %2").arg(countText(all - labels - references), countText(all))
        : protocol == EvaluationProtocol::Nasflat128
            ? tr("128 of %1, labelled ones included").arg(countText(all))
        : protocol == EvaluationProtocol::Help800
            ? tr("800 of %1").arg(countText(all))
            : tr("%1, labelled ones included").arg(countText(all));
    form_.setProtocolNote(note);
}

} // namespace latency
