// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/runs_presenter.h"

#include "app/studio/run_row.h"
#include "core/similarity/published_tasks.h"

#include <algorithm>

namespace latency
{
namespace
{

constexpr int kRunningId = -100;
constexpr int kPublishedIds = -1000;

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
    connect(&view, &RunTableView::compareRequested, &document, &StudioDocument::compareRuns);
    connect(&view, &RunTableView::runHovered, &document, &StudioDocument::hoverRun);
    for (const auto changed : {&StudioDocument::hoveredRunChanged, &StudioDocument::shownRunChanged,
                               &StudioDocument::hoveredDeviceChanged})
        connect(&document, changed, this, [this] { view_.setMarks(runMarks(document_)); });
    connect(&document.predictions(), &ShownPredictions::runBegan, this,
            &RunsPresenter::showUnderWay);
    connect(&document.predictions(), &ShownPredictions::runEnded, this,
            &RunsPresenter::showUnderWay);
    connect(&view, &RunTableView::repeatRequested, this, &RunsPresenter::useSettings);
    show();
}

void RunsPresenter::showUnderWay()
{
    const std::optional<RunUnderWay>& run = document_.predictions().underWay();
    if (!run) {
        running_.reset();
        show();
        return;
    }
    RunRow row;
    row.id = kRunningId;
    row.predictor = run->predictor;
    row.samples = run->samples;
    row.task = QString::fromStdString(document_.setup().task);
    row.isRunning = true;
    row.detail = run->text;
    running_ = row;
    view_.model()->updateRun(row);
    view_.showContent();
}

/// Selected devices on which at least one run was tested.
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
        view_.showEmpty(tr("All runs appear here."));
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
    view_.setNote(runs.empty() ? tr("published figures; protocols differ")
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
    setup.board = document_.setup().board;
    if (setup.picks.empty()) {
        setup.picks = document_.setup().picks;
        setup.pickOrigin = document_.setup().pickOrigin;
    }
    document_.changeSetup(setup, tr("Use the settings of a run"));
}

} // namespace latency
