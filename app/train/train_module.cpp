// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/train_module.h"

#include "app/train/curves_presenter.h"
#include "app/train/experiment_presenter.h"
#include "app/train/instant_presenter.h"
#include "app/train/prediction_presenter.h"
#include "app/train/run_presenter.h"
#include "app/train/runs_presenter.h"
#include "app/workbench/main_menu.h"
#include "app/workbench/selection_presenter.h"
#include "widgets/plots/prediction_canvas.h"

namespace latency
{

TrainModule::TrainModule(const Workbench& workbench)
    : Module(workbench), form_(new ExperimentForm), scatter_(new PredictionScatter),
      curves_(new LearningCurves), runs_(new RunTableView)
{
    StudioDocument& document = workbench.document;
    new ExperimentPresenter(document, *form_, workbench.encodings, this);
    new PredictionPresenter(document, *scatter_, this);
    new CurvesPresenter(document, *curves_, this);
    auto* instant = new InstantPresenter(document, this);
    connect(instant, &InstantPresenter::refused, this, [this](const QString& sentence) {
        Q_EMIT noticed({Notice::Kind::Status, sentence});
    });
    presentRuns();
    workbench.selection.linkScatter(scatter_->canvas());
    workbench.selection.linkDevices(*curves_);
    exportsPicture(*scatter_);
    exportsPicture(*curves_);
    exportsTable(*runs_, &RunTableView::exportRequested, *runs_->model(), QStringLiteral("runs"));
}

void TrainModule::presentRuns()
{
    StudioDocument& document = workbench_.document;
    ExperimentRunner& runner = workbench_.runner;
    new RunsPresenter(document, *runs_, this);
    auto* run = new RunPresenter(document, runner, workbench_.runBar, workbench_.threads, this);
    connect(run, &RunPresenter::refused, this, &TrainModule::refuse);
    connect(run, &RunPresenter::told, this, &TrainModule::tell);
    connect(workbench_.menu.run, &QAction::triggered, run, &RunPresenter::run);
    connect(workbench_.menu.stop, &QAction::triggered, run, &RunPresenter::stop);
    connect(&runner, &ExperimentRunner::started, form_, [this] { form_->setLocked(true); });
    connect(&runner, &ExperimentRunner::finished, form_, [this] { form_->setLocked(false); });
}

WorkspaceInfo TrainModule::workspace() const
{
    WorkspaceInfo info;
    info.id = QStringLiteral("train");
    info.title = tr("Train");
    info.shortcut = Qt::CTRL | Qt::Key_3;
    info.isOfExperiment = true;
    info.upper = {{QStringLiteral("devices"), 464},
                  {QStringLiteral("samples"), 600},
                  {QStringLiteral("form"), 340}};
    info.lower = {{QStringLiteral("scatter"), 464},
                  {QStringLiteral("curves"), 300},
                  {QStringLiteral("runs"), 300},
                  {QStringLiteral("inspector"), 340}};
    info.upperHeight = 470;
    info.lowerHeight = 330;
    return info;
}

std::vector<PanelEntry> TrainModule::panels()
{
    return {{QStringLiteral("form"), {}, form_, {300, 380}},
            {QStringLiteral("scatter"),
             tr("Predicted vs measured"),
             scatter_,
             {310, 300},
             [this] { return scatter_; }},
            {QStringLiteral("curves"),
             tr("Learning curves"),
             curves_,
             {260, 280},
             [this] { return curves_; }},
            {QStringLiteral("runs"), {}, runs_, {260, 280}}};
}

QStringList TrainModule::unkeptWork() const
{
    return workbench_.runner.isRunning() ? QStringList{tr("the run under way")} : QStringList{};
}

} // namespace latency
