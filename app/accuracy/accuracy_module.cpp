// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accuracy/accuracy_module.h"

#include "app/accuracy/accuracy_presenter.h"
#include "app/workbench/selection_presenter.h"
#include "widgets/search/front_canvas.h"

namespace latency
{

AccuracyModule::AccuracyModule(const Workbench& workbench)
    : Module(workbench), panel_(new AccuracyPanel),
      presenter_(new AccuracyPresenter(workbench.document, *panel_, workbench.dataFolders,
                                       workbench.threads, this))
{
    workbench.selection.linkScatter(panel_->predicted());
    workbench.selection.linkScatter(panel_->measured());
    connect(presenter_, &AccuracyPresenter::refused, this, &AccuracyModule::refuse);
    connect(presenter_, &AccuracyPresenter::remarked, this, &AccuracyModule::tell);
    exportsPicture(*panel_);
}

WorkspaceInfo AccuracyModule::workspace() const
{
    WorkspaceInfo info;
    info.id = QStringLiteral("accuracy");
    info.title = tr("Accuracy");
    info.shortcut = Qt::CTRL | Qt::Key_9;
    info.helpPage = QStringLiteral("transfer");
    info.upper = {{QStringLiteral("accuracy"), 1410}};
    return info;
}

std::vector<PanelEntry> AccuracyModule::panels()
{
    return {{QStringLiteral("accuracy"), tr("Accuracy"), panel_, {700, 480}, [this] {
                 return panel_;
             }}};
}

QStringList AccuracyModule::unkeptWork() const
{
    return presenter_->hasSlowResult() ? QStringList{tr("the prediction of accuracy and latency")}
                                       : QStringList{};
}

} // namespace latency
