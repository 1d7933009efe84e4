// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/samples_module.h"

#include "app/architecture/inspector_links.h"
#include "app/samples/insight_presenter.h"
#include "app/samples/samples_presenter.h"
#include "app/workbench/main_menu.h"
#include "app/workbench/selection_presenter.h"
#include "widgets/panels/quantity_text.h"
#include "widgets/plots/sample_canvas.h"

namespace latency
{

SamplesModule::SamplesModule(const Workbench& workbench)
    : Module(workbench), picker_(new SamplePicker), insight_(new SampleInsight),
      inspector_(new ArchitectureInspector)
{
    StudioDocument& document = workbench.document;
    auto* samples = new SamplesPresenter(document, workbench.axes, *picker_, this);
    new InsightPresenter(document, *insight_, this);
    presentArchitectures(document, *inspector_, this);
    workbench.selection.linkScatter(picker_->canvas());
    workbench.selection.linkDevices(*insight_);
    workbench.selection.linkDevices(*inspector_);
    connect(samples, &SamplesPresenter::refused, this, &SamplesModule::refuse);
    connect(samples, &SamplesPresenter::worksheetRequested, workbench.menu.saveWorksheet,
            &QAction::trigger);
    connect(workbench.menu.pickWithSampler, &QAction::triggered, samples,
            &SamplesPresenter::pickWithSampler);
    connect(&document, &StudioDocument::datasetChanged, this, [this, samples] {
        const QuantityText quantity(workbench_.document.table()->quantity());
        insight_->setQuantity(quantity);
        inspector_->setQuantity(quantity);
        samples->offerFirstPicks();
    });
    exportsPicture(*picker_);
    exportsPicture(*insight_);
    exportsPicture(*inspector_);
}

WorkspaceInfo SamplesModule::workspace() const
{
    WorkspaceInfo info;
    info.id = QStringLiteral("samples");
    info.title = tr("Samples");
    info.shortcut = Qt::CTRL | Qt::Key_2;
    info.isOfExperiment = true;
    info.upper = {{QStringLiteral("samples"), 1060}};
    info.lower = {{QStringLiteral("scatter"), 440},
                  {QStringLiteral("insight"), 560},
                  {QStringLiteral("inspector"), 400}};
    info.upperHeight = 430;
    info.lowerHeight = 370;
    return info;
}

std::vector<PanelEntry> SamplesModule::panels()
{
    return {
        {QStringLiteral("samples"), tr("Samples"), picker_, {440, 380}, [this] { return picker_; }},
        {QStringLiteral("insight"),
         tr("What the samples reveal"),
         insight_,
         {420, 300},
         [this] { return insight_; }},
        {QStringLiteral("inspector"), tr("Architecture"), inspector_, {280, 360}, [this] {
             return inspector_;
         }}};
}

} // namespace latency
