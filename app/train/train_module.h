#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/module.h"

namespace latency
{

class ExperimentForm;
class LearningCurves;
class PredictionScatter;
class RunPresenter;
class RunTableView;

/// The workspace Train: the experiment, its run, its predictions and learning curves.
class TrainModule : public Module
{
    Q_OBJECT

public:
    explicit TrainModule(const Workbench& workbench);

    [[nodiscard]] WorkspaceInfo workspace() const override;
    [[nodiscard]] std::vector<PanelEntry> panels() override;
    [[nodiscard]] QStringList unkeptWork() const override;

private:
    void presentRuns();

    ExperimentForm* form_;
    PredictionScatter* scatter_;
    LearningCurves* curves_;
    RunTableView* runs_;
};

} // namespace latency
