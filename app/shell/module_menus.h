#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/layout/workspace_layout.h"
#include "app/workbench/main_menu.h"

#include <functional>

namespace latency
{

/// One action per workspace in the menu View; its object name is the workspace's id.
void addWorkspaces(MainMenu& menu, const WorkspaceLayout& workspaces,
                   const std::function<void(const QString&)>& show);

/// One action per titled panel in the menus for exporting and copying views.
void addViews(MainMenu& menu, const WorkspaceLayout& workspaces, StudioFiles& files);

} // namespace latency
