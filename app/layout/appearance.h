#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/preferences.h"
#include "app/layout/presentation_mode.h"

#include <QObject>

namespace latency
{

struct MainMenu;

/// Light or dark, the size of letters, presentation: what the menu View offers of how the window
/// looks.
class Appearance : public QObject
{
    Q_OBJECT

public:
    Appearance(MainMenu& menu, Preferences& preferences, QMainWindow& window,
               WorkspaceLayout& workspaces);

    /// Gives the program the theme that `preferences` ask for.
    static void apply(const Preferences& preferences, bool isPresenting = false);
    void apply() const { apply(preferences_, presentation_.isOn()); }

private:
    void setZoom(double zoom);

    Preferences& preferences_;
    PresentationMode presentation_;
};

} // namespace latency
