#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/train/prediction_presenter.h"
#include "widgets/models/run_marks.h"

namespace latency
{

class ComparisonPanel;
class RunTableView;

/// Links the views of runs: the run pointed at in one stands out in all, and so do the runs that
/// were tested on the device pointed at. The predictions shown stay those of the chosen run; what
/// the other reaches on their device is said beside the title.
class HoveredRunPresenter : public QObject
{
    Q_OBJECT

public:
    struct Views {
        RunTableView& list;
        ComparisonPanel& comparison;
        LearningCurves& curves;
        PredictionScatter& scatter;
    };
    HoveredRunPresenter(StudioDocument& document, PredictionPresenter& predictions, Views views,
                        QObject* parent);

private:
    void showMarks();
    void showCurves();
    void showScatterNote();
    [[nodiscard]] std::vector<int> runsNotOn(int device) const; ///< none when no run is on it
    [[nodiscard]] RunRecordPointer otherRun() const;            ///< hovered and not shown, or null

    StudioDocument& document_;
    PredictionPresenter& predictions_;
    Views views_;
    bool isPreviewing_ = false; ///< curves of another run are laid over
};

} // namespace latency
