// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/runs_presenter.h"

#include "app/studio/pick_origin.h"
#include "core/experiment/result_table.h"
#include "core/predictor/predictor.h"
#include "core/sampling/sampler.h"
#include "core/similarity/published_tasks.h"
#include "widgets/panels/core_text.h"

#include <algorithm>

namespace latency
{
namespace
{

constexpr int kRunningId = -100;
constexpr int kPublishedIds = -1000;

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

/// What a line of the list needs of a run, without the predictions; of some devices, or of all.
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

std::vector<RunRow> publishedRows(const std::string& taskName)
{
    const PublishedTask* task = findPublishedTask(taskName);
    if (!task)
        return {};
    const std::pair<const char*, double> figures[]{{"NASFLAT", task->publishedNasflat},
                                                   {"HELP", task->publishedHelp},
                                                   {"Multi-Predict", task->publishedMultiPredict}};
    std::vector<RunRow> rows;
    for (const auto& [name, rho] : figures) {
        RunRow row;
        row.id = kPublishedIds - static_cast<int>(rows.size());
        row.predictor = RunsPresenter::tr("%1, published").arg(QLatin1String(name));
        row.samples = QStringLiteral("20");
        row.task = QString::fromStdString(task->name);
        row.rho = rho;
        row.isPublished = true;
        row.protocol = RunsPresenter::tr("its own");
        row.detail =
            RunsPresenter::tr("From the end-to-end table of the NASFLAT paper; its code counts 128 "
                              "architectures for NASFLAT and the whole space for the others.");
        rows.push_back(row);
    }
    return rows;
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
    row.protocol = RunsPresenter::tr("unseen");
    row.isOracle = result.isOracle;
    if (!result.isComplete)
        row.predictor += RunsPresenter::tr(", stopped");
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

RunsPresenter::RunsPresenter(StudioDocument& document, RunTableView& view, QObject* parent)
    : QObject(parent), document_(document), view_(view)
{
    connect(&document, &StudioDocument::runsChanged, this, &RunsPresenter::show);
    connect(&document, &StudioDocument::rolesChanged, this, &RunsPresenter::show);
    connect(&document, &StudioDocument::selectedDevicesChanged, this, &RunsPresenter::show);
    connect(&document, &StudioDocument::shownRunChanged, &view, &RunTableView::selectRun);
    connect(&view, &RunTableView::runSelected, this, [this](int id) {
        if (document_.findRun(id))
            document_.showRun(id);
    });
    connect(&view, &RunTableView::removalRequested, this, &RunsPresenter::remove);
    connect(&view, &RunTableView::compareRequested, this, &RunsPresenter::compareRequested);
    connect(&view, &RunTableView::repeatRequested, this, &RunsPresenter::useSettings);
    show();
}

void RunsPresenter::showRunning(const QString& predictor, const QString& samples,
                                const QString& text)
{
    RunRow row;
    row.id = kRunningId;
    row.predictor = predictor;
    row.samples = samples;
    row.task = QString::fromStdString(document_.setup().task);
    row.isRunning = true;
    row.detail = text;
    if (running_ != row) {
        running_ = row;
        view_.model()->updateRun(row);
        view_.showContent();
    }
}

void RunsPresenter::clearRunning()
{
    running_.reset();
    show();
}

/// Those of the selected devices that some run was tested on.
std::vector<std::string> RunsPresenter::selectedTestDevices() const
{
    std::vector<std::string> names;
    for (const int device : document_.deviceSelection().rows()) {
        const std::string& name = document_.table()->device(device).name;
        if (std::ranges::any_of(document_.runs(), [&](const RunRecordPointer& run) {
                return std::ranges::find(run->result.spec.testDevices, name) !=
                       run->result.spec.testDevices.end();
            }))
            names.push_back(name);
    }
    return names;
}

void RunsPresenter::show()
{
    const std::vector<std::string> devices = selectedTestDevices();
    std::vector<RunRow> rows;
    if (running_)
        rows.push_back(*running_);
    std::vector<RunRecordPointer> runs = document_.runs();
    std::ranges::reverse(runs);
    for (const RunRecordPointer& run : runs)
        rows.push_back(runRow(*run, devices));
    const std::vector<RunRow> published = publishedRows(document_.setup().task);
    rows.insert(rows.end(), published.begin(), published.end());
    view_.model()->setRuns(rows);
    view_.selectRun(document_.shownRun());
    if (rows.empty()) {
        view_.showEmpty(tr("Every run is kept here."));
        return;
    }
    if (!devices.empty()) {
        view_.setNote(
            (devices.size() == 1
                 ? tr("on the selected device %1").arg(QString::fromStdString(devices.front()))
                 : tr("mean over the %1 selected test devices").arg(devices.size())) +
            tr(" · unseen networks · ± over seeds"));
        view_.showContent();
        return;
    }
    view_.setNote(runs.empty() ? tr("figures of the papers, each on its own protocol")
                               : tr("mean over the test devices · unseen networks · ± over seeds"));
    view_.showContent();
}

void RunsPresenter::remove(const QList<int>& ids)
{
    StudioSetup setup = document_.setup();
    for (const int id : ids)
        if (document_.findRun(id))
            setup.removedRuns.push_back(id);
    const int count =
        static_cast<int>(setup.removedRuns.size() - document_.setup().removedRuns.size());
    document_.changeSetup(setup, count == 1 ? tr("Remove a run") : tr("Remove %1 runs").arg(count));
    if (std::ranges::find(ids, document_.shownRun()) != ids.end())
        document_.showRun(-1);
}

void RunsPresenter::useSettings(int id)
{
    const RunRecordPointer run = document_.findRun(id);
    if (!run)
        return;
    StudioSetup setup = setupFromSpec(run->result.spec, *document_.table());
    setup.removedRuns = document_.setup().removedRuns;
    setup.runNotes = document_.setup().runNotes;
    setup.baselineRun = document_.setup().baselineRun;
    if (setup.picks.empty()) {
        setup.picks = document_.setup().picks;
        setup.pickOrigin = document_.setup().pickOrigin;
    }
    document_.changeSetup(setup, tr("Use the settings of a run"));
}

} // namespace latency
