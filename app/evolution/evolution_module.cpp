// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evolution/evolution_module.h"

#include "app/evolution/evolution_presenter.h"

namespace latency
{

EvolutionModule::EvolutionModule(const Workbench& workbench)
    : Module(workbench), panel_(new EvolutionPanel),
      presenter_(new EvolutionPresenter(workbench.document, *panel_, workbench.dataFolders, this))
{
    connect(presenter_, &EvolutionPresenter::saveRequested, &workbench.files,
            &StudioFiles::saveNetwork);
    exportsPicture(*panel_);
}

WorkspaceInfo EvolutionModule::workspace() const
{
    WorkspaceInfo info;
    info.id = QStringLiteral("evolve");
    info.title = tr("Evolve");
    info.shortcut = Qt::CTRL | Qt::Key_6;
    info.helpPage = QStringLiteral("search");
    info.upper = {{QStringLiteral("evolution"), 1420}};
    return info;
}

std::vector<PanelEntry> EvolutionModule::panels()
{
    return {{QStringLiteral("evolution"), tr("Evolution"), panel_, {700, 480}, [this] {
                 return panel_;
             }}};
}

QStringList EvolutionModule::unkeptWork() const
{
    return presenter_->hasRun() ? QStringList{tr("the evolution")} : QStringList{};
}

} // namespace latency
