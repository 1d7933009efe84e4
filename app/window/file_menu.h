#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/main_menu.h"
#include "app/window/preferences.h"
#include "app/window/studio_files.h"

namespace latency
{

class MainWindow;

/// Lets the File menu ask which file, and hands it to the window.
void connectFileMenu(const MainMenu& menu, MainWindow& window, StudioFiles& files,
                     const Preferences& preferences);

} // namespace latency
