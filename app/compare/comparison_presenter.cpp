// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparison_presenter.h"

#include "app/studio/run_row.h"
#include "core/experiment/run_comparison.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/plots/pick_change.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace latency
{
namespace
{

/// Mean over the devices at every epoch at which each of them has a point.
std::vector<QPointF> meanCurve(const RunRecord& run)
{
    std::map<int, std::pair<double, std::size_t>> sums;
    std::vector<int> devices;
    for (const CurvePoint& point : run.curve) {
        if (!std::isfinite(point.spearman))
            continue;
        sums[point.epoch].first += point.spearman;
        ++sums[point.epoch].second;
        if (std::ranges::find(devices, point.device) == devices.end())
            devices.push_back(point.device);
    }
    std::vector<QPointF> curve;
    for (const auto& [epoch, sum] : sums)
        if (sum.second == devices.size())
            curve.emplace_back(epoch, sum.first / static_cast<double>(sum.second));
    return curve;
}

QStringList deviceNames(const RunComparison& comparison)
{
    QStringList names;
    for (const ComparedRun& run : comparison.runs)
        for (const RunOnDevice& device : run.devices)
            if (const QString name = QString::fromStdString(device.deviceName);
                !names.contains(name))
                names << name;
    return names;
}

ComparedSeries series(const ComparedRun& run, const RunRecord& record, const QStringList& devices)
{
    ComparedSeries series{runTitle(record), {}, meanCurve(record)};
    series.devices.resize(static_cast<std::size_t>(devices.size()));
    for (const RunOnDevice& device : run.devices)
        series.devices[static_cast<std::size_t>(
            devices.indexOf(QString::fromStdString(device.deviceName)))] = device.spearman;
    return series;
}

QString remark(const ComparedRun& run)
{
    if (run.probability)
        return ComparisonPresenter::tr("Wilcoxon's signed-rank test, two-sided, %1 pairs of seeds")
            .arg(run.differences.size());
    return coreText(run.whyNone);
}

} // namespace

ComparisonPresenter::ComparisonPresenter(StudioDocument& document, ComparisonPanel& panel,
                                         QObject* parent)
    : QObject(parent), document_(document), panel_(panel)
{
    connect(&document, &StudioDocument::datasetChanged, this, [this] { chosen_.clear(); });
    connect(&document, &StudioDocument::comparisonRequested, this, &ComparisonPresenter::compare);
    connect(&panel, &ComparisonPanel::runHovered, &document, &StudioDocument::hoverRun);
    for (const auto changed : {&StudioDocument::hoveredRunChanged, &StudioDocument::shownRunChanged,
                               &StudioDocument::hoveredDeviceChanged})
        connect(&document, changed, this, [this] { panel_.setMarks(runMarks(document_)); });
    connect(&document, &StudioDocument::runsChanged, this, &ComparisonPresenter::show);
    connect(&document, &StudioDocument::shownRunChanged, &panel, &ComparisonPanel::selectRun);
    connect(&document, &StudioDocument::hoveredDeviceChanged, this,
            &ComparisonPresenter::showDeviceMarks);
    connect(&document, &StudioDocument::selectedDevicesChanged, this,
            &ComparisonPresenter::showDeviceMarks);
    connect(&panel, &ComparisonPanel::baselineRequested, this, &ComparisonPresenter::setBaseline);
    connect(&panel, &ComparisonPanel::noteWritten, this, &ComparisonPresenter::writeNote);
    connect(&panel, &ComparisonPanel::leftOutRequested, this, &ComparisonPresenter::leaveOut);
    connect(&panel, &ComparisonPanel::removalRequested, this, &ComparisonPresenter::remove);
    connect(&panel, &ComparisonPanel::everythingRequested, this, [this] { compare({}); });
    connect(&panel, &ComparisonPanel::runSelected, &document, &StudioDocument::showRun);
    connect(&panel.canvas(), &ComparisonCanvas::deviceHovered, this,
            [this](int place) { document_.hoverDevice(deviceOf(place)); });
    connect(&panel.canvas(), &ComparisonCanvas::deviceClicked, this,
            &ComparisonPresenter::selectDevice);
}

void ComparisonPresenter::compare(const QList<int>& ids)
{
    chosen_ = ids;
    show();
}

std::vector<RunRecordPointer> ComparisonPresenter::comparedRuns() const
{
    std::vector<RunRecordPointer> runs = document_.runs();
    if (!chosen_.isEmpty())
        std::erase_if(runs,
                      [this](const RunRecordPointer& run) { return !chosen_.contains(run->id); });
    return runs;
}

void ComparisonPresenter::show()
{
    const std::vector<RunRecordPointer> runs = comparedRuns();
    if (runs.empty()) {
        panel_.showEmpty(tr("Overlays runs: their seeds on every device, their curves, and the "
                            "significance of their differences."));
        return;
    }
    std::vector<const ExperimentResult*> results;
    int baseline = -1;
    for (const RunRecordPointer& run : runs) {
        if (run->id == document_.setup().baselineRun)
            baseline = static_cast<int>(results.size());
        results.push_back(&run->result);
    }
    const RunComparison comparison = compareRuns(results, baseline);
    ComparisonView view;
    view.devices = deviceNames(comparison);
    for (const RunComparison::Option& option : comparison.differing)
        view.options << coreText(option.name);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const ComparedRun& run = comparison.runs[i];
        view.series.push_back(series(run, *runs[i], view.devices));
        ComparedRunRow row;
        row.id = runs[i]->id;
        row.title = runTitle(*runs[i]);
        row.mean = run.mean;
        row.deviation = run.deviation;
        row.seeds = static_cast<int>(run.meanSpearman.size());
        row.architectures = run.architectures;
        row.isBaseline = static_cast<int>(i) == baseline;
        if (baseline >= 0)
            row.difference = run.mean - comparison.runs[static_cast<std::size_t>(baseline)].mean;
        if (run.probability)
            row.probability = *run.probability;
        row.remark = remark(run);
        for (const RunComparison::Option& option : comparison.differing)
            row.options << coreText(option.values[i]);
        const auto& notes = document_.setup().runNotes;
        if (const auto note = notes.find(row.id); note != notes.end())
            row.note = QString::fromStdString(note->second);
        view.runs.push_back(std::move(row));
    }
    const std::size_t shared = comparison.sharedDevices.size();
    QString note =
        (shared == 1 ? tr("ρ: on the only test device common to all runs, ")
                     : tr("ρ: mean over the %1 test devices common to all runs, ").arg(shared)) +
        tr("unseen architectures, ± over seeds. Dots are seeds; curves are of the last seed.");
    note += baseline < 0 ? tr(" Pin a baseline to see differences.")
                         : tr(" p needs six seeds or more in both runs.");
    for (const std::string& origin : comparison.origins)
        note += QLatin1Char(' ') + coreText(origin);
    panel_.setView(std::move(view), runs.size() == 1 ? tr("1 run") : tr("%1 runs").arg(runs.size()),
                   note);
    panel_.selectRun(document_.shownRun());
    panel_.setMarks(panel_.model().marks());
    showDeviceMarks();
}

int ComparisonPresenter::deviceOf(int place) const
{
    const QStringList& names = panel_.canvas().devices();
    if (!document_.dataset() || place < 0 || place >= names.size())
        return -1;
    return document_.table()->findDevice(names[place].toStdString());
}

void ComparisonPresenter::showDeviceMarks()
{
    std::vector<int> selected;
    int hovered = -1;
    for (int place = 0; place < static_cast<int>(panel_.canvas().devices().size()); ++place) {
        const int device = deviceOf(place);
        if (document_.deviceSelection().contains(device))
            selected.push_back(place);
        if (device >= 0 && device == document_.hoveredDevice())
            hovered = place;
    }
    panel_.canvas().setSelectedDevices(std::move(selected));
    panel_.canvas().setHighlightedDevice(hovered);
}

void ComparisonPresenter::selectDevice(int place, Qt::KeyboardModifiers modifiers)
{
    const int device = deviceOf(place);
    std::vector<int> touched;
    if (device >= 0)
        touched.push_back(device);
    document_.selectDevices(changedSelection(document_.deviceSelection().rows(), touched,
                                             pickGesture(modifiers, PickGesture::Select)));
    const std::vector<int> tests = document_.testDevices();
    if (std::ranges::find(tests, device) != tests.end())
        document_.showDevice(device);
}

void ComparisonPresenter::setBaseline(int id)
{
    StudioSetup setup = document_.setup();
    setup.baselineRun = id;
    document_.changeSetup(setup,
                          id < 0 ? tr("Unpin the baseline") : tr("Pin run %1 as baseline").arg(id));
}

void ComparisonPresenter::writeNote(int id, const QString& note)
{
    StudioSetup setup = document_.setup();
    if (note.isEmpty())
        setup.runNotes.erase(id);
    else
        setup.runNotes[id] = note.toStdString();
    document_.changeSetup(setup, tr("Note on run %1").arg(id));
}

void ComparisonPresenter::leaveOut(const QList<int>& ids)
{
    QList<int> kept;
    for (const RunRecordPointer& run : comparedRuns())
        if (!ids.contains(run->id))
            kept << run->id;
    compare(kept);
}

void ComparisonPresenter::remove(const QList<int>& ids)
{
    StudioSetup setup = document_.setup();
    for (const int id : ids)
        setup.removedRuns.push_back(id);
    document_.changeSetup(setup, ids.size() == 1 ? tr("Remove run %1").arg(ids.first())
                                                 : tr("Remove %1 runs").arg(ids.size()));
    if (ids.contains(document_.shownRun()))
        document_.showRun(-1);
}

} // namespace latency
