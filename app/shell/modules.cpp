// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/modules.h"

#include "app/shell/module_list.h"

#include <algorithm>
#include <utility>

namespace latency
{

Modules::Modules(const Workbench& workbench) : QObject(&workbench.window)
{
    for (const MakeModule& make : moduleList()) {
        Module* module = modules_.emplace_back(make(workbench));
        connect(module, &Module::noticed, this, &Modules::noticed);
        connect(module, &Module::stateChanged, this, &Modules::stateChanged);
    }
}

std::vector<WorkspaceInfo> Modules::workspaces() const
{
    std::vector<WorkspaceInfo> workspaces;
    for (const Module* module : modules_)
        workspaces.push_back(module->workspace());
    return workspaces;
}

std::vector<PanelEntry> Modules::panels() const
{
    std::vector<PanelEntry> panels;
    for (Module* module : modules_)
        std::ranges::move(module->panels(), std::back_inserter(panels));
    return panels;
}

QStringList Modules::unkeptWork() const
{
    QStringList work;
    for (const Module* module : modules_)
        work << module->unkeptWork();
    return work;
}

void Modules::addState(nlohmann::json& window) const
{
    for (const Module* module : modules_)
        if (nlohmann::json state = module->state(); !state.is_null())
            window[module->workspace().id.toStdString()] = std::move(state);
}

void Modules::restore(const nlohmann::json& window)
{
    for (Module* module : modules_)
        if (const auto id = module->workspace().id.toStdString(); window.contains(id))
            module->restore(window[id]);
}

} // namespace latency
