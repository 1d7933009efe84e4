// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/run_row.h"

#include "app/studio/pick_origin.h"
#include "core/experiment/result_table.h"
#include "core/predictor/predictor.h"
#include "core/sampling/sampler.h"
#include "widgets/panels/core_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace latency
{
namespace
{

struct RunTexts {
    Q_DECLARE_TR_FUNCTIONS(latency::RunTexts)
};

QString predictorTitle(const std::string& name)
{
    const PredictorKind* kind = findPredictor(name);
    return coreText(kind ? kind->info().title : name);
}

QString samplesText(const ExperimentResult& result)
{
    if (result.isLabelFree)
        return QStringLiteral("–");
    const std::string name = result.spec.sampler.value("name", "");
    const Sampler* sampler = findSampler(name);
    return QStringLiteral("%1 %2")
        .arg(originText(samplerWord(sampler ? sampler->info().title : name)))
        .arg(QString::fromStdString(budgetText(result)));
}

/// Data of a run for its line in the list, without predictions; for some devices or all.
ExperimentResult onDevices(const ExperimentResult& run, const std::vector<std::string>& devices)
{
    ExperimentResult result;
    result.spec = run.spec;
    result.datasetTitle = run.datasetTitle;
    result.quantity = run.quantity;
    result.isSimulated = run.isSimulated;
    result.isOracle = run.isOracle;
    result.isLabelFree = run.isLabelFree;
    result.readsWholeSourceTables = run.readsWholeSourceTables;
    result.referenceCount = run.referenceCount;
    result.validationDevices = run.validationDevices;
    result.isComplete = run.isComplete;
    result.totalSeconds = run.totalSeconds;
    result.threads = run.threads;
    for (const DeviceTrial& trial : run.trials) {
        if (!devices.empty() && std::ranges::find(devices, trial.deviceName) == devices.end())
            continue;
        DeviceTrial light;
        light.trial = trial.trial;
        light.device = trial.device;
        light.deviceName = trial.deviceName;
        light.unseen = trial.unseen;
        light.asked = trial.asked;
        light.seconds = trial.seconds;
        result.trials.push_back(std::move(light));
    }
    return result;
}

bool isTestedOn(const RunRecord& run, const std::string& device)
{
    const auto& devices = run.result.spec.testDevices;
    return std::ranges::find(devices, device) != devices.end();
}

/// None if no run was tested on it.
std::vector<int> runsNotOn(const StudioDocument& document, int device)
{
    std::vector<int> ids;
    if (!document.dataset() || device < 0)
        return ids;
    const std::string& name = document.table()->device(device).name;
    const std::vector<RunRecordPointer> runs = document.runs();
    for (const RunRecordPointer& run : runs)
        if (!isTestedOn(*run, name))
            ids.push_back(run->id);
    return ids.size() == runs.size() ? std::vector<int>{} : ids;
}

} // namespace

RunRow runRow(const RunRecord& run, const std::vector<std::string>& devices)
{
    const ExperimentResult result = onDevices(run.result, devices);
    RunRow row;
    row.id = run.id;
    row.predictor = predictorTitle(result.spec.predictor.value("name", ""));
    row.samples = samplesText(result);
    row.task =
        result.spec.task.empty() ? coreText("custom") : QString::fromStdString(result.spec.task);
    row.seconds = result.totalSeconds;
    row.protocol = RunTexts::tr("unseen");
    row.isOracle = result.isOracle;
    if (!result.isComplete)
        row.predictor += RunTexts::tr(", stopped");
    const auto summaries = summarize(result, false);
    if (!summaries.empty()) {
        row.rho = summaries.back().spearman.mean;
        if (summaries.back().trials > 1)
            row.deviation = summaries.back().spearman.deviation;
        row.tau = summaries.back().kendall.mean;
        row.seeds = summaries.back().trials;
        row.architectures = summaries.back().architectures;
    }
    row.detail = QString::fromStdString(resultTable(result));
    return row;
}

QString runTitle(const RunRecord& run)
{
    const RunRow row = runRow(run);
    return QStringLiteral("#%1 %2, %3").arg(run.id).arg(row.predictor, row.samples);
}

RunMarks runMarks(const StudioDocument& document)
{
    return {document.hoveredRun(), runsNotOn(document, document.hoveredDevice())};
}

} // namespace latency
