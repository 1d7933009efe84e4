#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/preferences.h"
#include "app/files/session_keeper.h"
#include "app/files/studio_files.h"
#include "app/workbench/main_menu.h"

namespace latency
{

class MainWindow;

/// Connects the File menu: asks for files and passes them to the window.
void connectFileMenu(const MainMenu& menu, MainWindow& window, StudioFiles& files,
                     const SessionKeeper& keeper, const Preferences& preferences);

} // namespace latency
