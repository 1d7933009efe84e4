#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "widgets/plots/learning_curves.h"

namespace latency
{

/// Fills the learning curves: those of the run under way or shown, and over them those of the run
/// pointed at.
class CurvesPresenter : public QObject
{
    Q_OBJECT

public:
    CurvesPresenter(StudioDocument& document, LearningCurves& curves, QObject* parent);

private:
    void show(); ///< those of the run shown, or why there are none
    void showHoveredRun();

    StudioDocument& document_;
    LearningCurves& curves_;
    bool isPreviewing_ = false; ///< curves of another run are laid over
};

} // namespace latency
