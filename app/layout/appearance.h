#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/preferences.h"
#include "app/layout/presentation_mode.h"

#include <QObject>

namespace latency
{

struct MainMenu;

/// Appearance options of the menu View: light or dark, font size, presentation.
class Appearance : public QObject
{
    Q_OBJECT

public:
    Appearance(MainMenu& menu, Preferences& preferences, QMainWindow& window,
               WorkspaceLayout& workspaces);

    /// Applies the theme of `preferences` to the program.
    static void apply(const Preferences& preferences, bool isPresenting = false);
    void apply() const { apply(preferences_, presentation_.isOn()); }

private:
    void setZoom(double zoom);

    Preferences& preferences_;
    PresentationMode presentation_;
};

} // namespace latency
