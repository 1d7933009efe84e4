// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/module_menus.h"

#include "app/files/export_plot.h"

namespace latency
{

void addWorkspaces(MainMenu& menu, const WorkspaceLayout& workspaces,
                   const std::function<void(const QString&)>& show)
{
    for (const WorkspaceInfo& workspace : workspaces.workspaces()) {
        QAction* action = menu.addWorkspace(workspace.id, workspace.title, workspace.shortcut);
        QObject::connect(action, &QAction::triggered, &workspaces,
                         [show, id = workspace.id] { show(id); });
    }
}

void addViews(MainMenu& menu, const WorkspaceLayout& workspaces, StudioFiles& files)
{
    for (const PanelEntry& panel : workspaces.panels()) {
        if (panel.title.isEmpty())
            continue;
        const MainMenu::ViewActions actions = menu.addView(panel.title);
        QObject::connect(actions.exports, &QAction::triggered, panel.widget, [panel, &files] {
            if (PlotSource* plot = panel.plot ? panel.plot() : nullptr)
                files.exportView(plot);
            else if (panel.table)
                files.exportTable(*panel.table, panel.tableName);
        });
        QObject::connect(actions.copies, &QAction::triggered, panel.widget, [panel] {
            if (PlotSource* plot = panel.plot ? panel.plot() : nullptr)
                copyPlot(*plot);
        });
    }
}

} // namespace latency
