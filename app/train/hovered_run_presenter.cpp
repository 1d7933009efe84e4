// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/hovered_run_presenter.h"

#include "app/compare/comparison_presenter.h"
#include "app/train/run_curves.h"
#include "core/experiment/result_table.h"
#include "widgets/panels/number_text.h"
#include "widgets/runs/comparison_panel.h"
#include "widgets/runs/run_table_view.h"

#include <algorithm>
#include <utility>

namespace latency
{
namespace
{

bool isTestedOn(const RunRecord& run, const std::string& device)
{
    const auto& devices = run.result.spec.testDevices;
    return std::ranges::find(devices, device) != devices.end();
}

} // namespace

HoveredRunPresenter::HoveredRunPresenter(StudioDocument& document, PredictionPresenter& predictions,
                                         Views views, QObject* parent)
    : QObject(parent), document_(document), predictions_(predictions), views_(views)
{
    connect(&views.list, &RunTableView::runHovered, &document, &StudioDocument::hoverRun);
    connect(&views.comparison, &ComparisonPanel::runHovered, &document, &StudioDocument::hoverRun);
    connect(&views.curves, &LearningCurves::deviceHovered, this,
            [this](int device) { document_.hoverRun(device >= 0 ? document_.shownRun() : -1); });
    for (const auto changed : {&StudioDocument::hoveredRunChanged, &StudioDocument::shownRunChanged,
                               &StudioDocument::hoveredDeviceChanged})
        connect(&document, changed, this, &HoveredRunPresenter::showMarks);
    for (const auto changed :
         {&StudioDocument::hoveredRunChanged, &StudioDocument::shownRunChanged})
        connect(&document, changed, this, &HoveredRunPresenter::showCurves);
    for (const auto changed : {&StudioDocument::hoveredRunChanged, &StudioDocument::shownRunChanged,
                               &StudioDocument::shownDeviceChanged})
        connect(&document, changed, this, &HoveredRunPresenter::showScatterNote);
}

std::vector<int> HoveredRunPresenter::runsNotOn(int device) const
{
    std::vector<int> ids;
    if (!document_.dataset() || device < 0)
        return ids;
    const std::string& name = document_.table()->device(device).name;
    const std::vector<RunRecordPointer> runs = document_.runs();
    for (const RunRecordPointer& run : runs)
        if (!isTestedOn(*run, name))
            ids.push_back(run->id);
    return ids.size() == runs.size() ? std::vector<int>{} : ids;
}

RunRecordPointer HoveredRunPresenter::otherRun() const
{
    return document_.hoveredRun() == document_.shownRun()
               ? nullptr
               : document_.findRun(document_.hoveredRun());
}

void HoveredRunPresenter::showMarks()
{
    const RunMarks marks{document_.hoveredRun(), runsNotOn(document_.hoveredDevice())};
    views_.list.setMarks(marks);
    views_.comparison.setMarks(marks);
}

void HoveredRunPresenter::showCurves()
{
    views_.curves.setEmphasised(document_.hoveredRun() >= 0 &&
                                document_.hoveredRun() == document_.shownRun());
    const RunRecordPointer run = otherRun();
    if (!run && !std::exchange(isPreviewing_, false))
        return;
    if (!run) {
        views_.curves.setPointedRun(std::nullopt);
        predictions_.showCurves();
        return;
    }
    isPreviewing_ = true;
    if (!hasLearningCurve(run->curve, run->losses)) {
        views_.curves.setPointedRun(std::nullopt);
        predictions_.showCurves();
        if (views_.curves.state() == Panel::State::Empty)
            views_.curves.showEmpty(
                tr("%1 learns in one step and has no learning curve.").arg(runTitle(*run)));
        return;
    }
    views_.curves.setPointedRun(PointedRun{
        runTitle(*run), learningCurves(run->curve, *document_.table()), lossCurve(run->losses)});
    views_.curves.showContent();
}

void HoveredRunPresenter::showScatterNote()
{
    const RunRecordPointer run = otherRun();
    const int device = document_.shownDevice();
    if (!run || device < 0) {
        views_.scatter.setSubtitle({});
        return;
    }
    for (const ResultSummary& summary : summarize(run->result, false))
        if (summary.deviceName == document_.table()->device(device).name) {
            views_.scatter.setSubtitle(
                tr("#%1 here: ρ %2").arg(run->id).arg(correlationText(summary.spearman.mean)));
            return;
        }
    views_.scatter.setSubtitle(tr("#%1 was not tested here").arg(run->id));
}

} // namespace latency
