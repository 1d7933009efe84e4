#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "widgets/plots/learning_curves.h"

namespace latency
{

/// Fills the learning curves: those of the running or shown run, overlaid with those of the run
/// under the pointer.
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
