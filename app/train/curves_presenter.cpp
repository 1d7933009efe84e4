// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/curves_presenter.h"

#include "app/studio/run_row.h"
#include "app/train/run_curves.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace latency
{

CurvesPresenter::CurvesPresenter(StudioDocument& document, LearningCurves& curves, QObject* parent)
    : QObject(parent), document_(document), curves_(curves)
{
    connect(&document.predictions(), &ShownPredictions::curvesChanged, this,
            &CurvesPresenter::show);
    connect(&document, &StudioDocument::hoveredDeviceChanged, &curves,
            &LearningCurves::setHighlightedDevice);
    for (const auto changed :
         {&StudioDocument::hoveredRunChanged, &StudioDocument::shownRunChanged})
        connect(&document, changed, this, &CurvesPresenter::showHoveredRun);
    connect(&curves, &LearningCurves::deviceHovered, &document, &StudioDocument::hoverDevice);
    connect(&curves, &LearningCurves::deviceHovered, this,
            [this](int device) { document_.hoverRun(device >= 0 ? document_.shownRun() : -1); });
    connect(&curves, &LearningCurves::deviceSelected, &document, &StudioDocument::showDevice);
    curves.showEmpty(tr("Press Run: every test device draws its curve here."));
}

void CurvesPresenter::show()
{
    if (!document_.dataset())
        return;
    const ShownPredictions::Curves& shown = document_.predictions().curves();
    const bool isLive = document_.predictions().isLive();
    int last = shown.epochs;
    for (const CurvePoint& point : shown.points)
        last = std::max(last, point.epoch);
    if (!hasLearningCurve(shown.points, shown.losses)) {
        curves_.clear();
        curves_.showEmpty(isLive ? tr("Training; the first epoch will appear soon.")
                          : document_.shownRun() >= 0
                              ? tr("This predictor learns in one step and has no learning curve.")
                              : tr("Press Run: every test device draws its curve here."));
        return;
    }
    curves_.setEpochs(last);
    curves_.setCurves(learningCurves(shown.points, *document_.table()));
    curves_.setLoss(lossCurve(shown.losses));
    curves_.setNow(isLive && !shown.points.empty() ? shown.points.back().epoch
                                                   : std::numeric_limits<double>::quiet_NaN());
    curves_.setSubtitle((isLive            ? tr("live · seed %1")
                         : shown.isStopped ? tr("stopped · seed %1")
                                           : tr("seed %1"))
                            .arg(shown.trial));
    curves_.showContent();
}

void CurvesPresenter::showHoveredRun()
{
    const bool isShown = document_.hoveredRun() == document_.shownRun();
    curves_.setEmphasised(document_.hoveredRun() >= 0 && isShown);
    const RunRecordPointer run = isShown ? nullptr : document_.findRun(document_.hoveredRun());
    if (!run && !std::exchange(isPreviewing_, false))
        return;
    if (!run) {
        curves_.setPointedRun(std::nullopt);
        show();
        return;
    }
    isPreviewing_ = true;
    if (!hasLearningCurve(run->curve, run->losses)) {
        curves_.setPointedRun(std::nullopt);
        show();
        if (curves_.state() == Panel::State::Empty)
            curves_.showEmpty(
                tr("%1 learns in one step and has no learning curve.").arg(runTitle(*run)));
        return;
    }
    curves_.setPointedRun(PointedRun{runTitle(*run), learningCurves(run->curve, *document_.table()),
                                     lossCurve(run->losses)});
    curves_.showContent();
}

} // namespace latency
