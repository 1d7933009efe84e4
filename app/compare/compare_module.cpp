// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/compare_module.h"

#include "app/compare/bad_predictions_presenter.h"
#include "app/compare/comparison_presenter.h"

namespace latency
{

CompareModule::CompareModule(const Workbench& workbench)
    : Module(workbench), comparison_(new ComparisonPanel), badPredictions_(new BadPredictionsPanel)
{
    new ComparisonPresenter(workbench.document, *comparison_, this);
    new BadPredictionsPresenter(workbench.document, *badPredictions_, this);
    connect(&workbench.document, &StudioDocument::comparisonRequested, this,
            [this] { workbench_.showWorkspace(workspace().id); });
    exportsPicture(*comparison_);
    exportsPicture(*badPredictions_);
    exportsTable(*comparison_, &ComparisonPanel::tableExportRequested, comparison_->model(),
                 QStringLiteral("comparison"));
}

WorkspaceInfo CompareModule::workspace() const
{
    WorkspaceInfo info;
    info.id = QStringLiteral("compare");
    info.title = tr("Compare");
    info.shortcut = Qt::CTRL | Qt::Key_4;
    info.isOfExperiment = true;
    info.upper = {{QStringLiteral("comparison"), 880}, {QStringLiteral("residuals"), 530}};
    info.lower = {{QStringLiteral("scatter"), 470},
                  {QStringLiteral("curves"), 400},
                  {QStringLiteral("runs"), 540}};
    info.upperHeight = 450;
    info.lowerHeight = 350;
    return info;
}

std::vector<PanelEntry> CompareModule::panels()
{
    return {
        {QStringLiteral("comparison"),
         tr("Comparison"),
         comparison_,
         {520, 400},
         [this] { return comparison_; }},
        {QStringLiteral("residuals"), tr("Bad predictions"), badPredictions_, {380, 380}, [this] {
             return badPredictions_;
         }}};
}

} // namespace latency
