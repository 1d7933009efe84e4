// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/layout/appearance.h"

#include "app/workbench/main_menu.h"
#include "widgets/theme/active_theme.h"

#include <QApplication>

#include <algorithm>

namespace latency
{

Appearance::Appearance(MainMenu& menu, Preferences& preferences, QMainWindow& window,
                       WorkspaceLayout& workspaces)
    : QObject(&window), preferences_(preferences), presentation_(window, workspaces, nullptr)
{
    using Chosen = Preferences::Appearance;
    const std::pair<QAction*, Chosen> appearances[]{
        {menu.systemAppearance, Chosen::System},
        {menu.lightAppearance, Chosen::Light},
        {menu.darkAppearance, Chosen::Dark},
        {menu.highContrastAppearance, Chosen::HighContrast}};
    for (const auto& [action, appearance] : appearances) {
        action->setChecked(preferences.appearance() == appearance);
        connect(action, &QAction::triggered, this, [this, chosen = appearance] {
            preferences_.setAppearance(chosen);
            apply();
        });
    }
    connect(menu.zoomIn, &QAction::triggered, this, [this] { setZoom(preferences_.zoom() * 1.1); });
    connect(menu.zoomOut, &QAction::triggered, this,
            [this] { setZoom(preferences_.zoom() / 1.1); });
    connect(menu.zoomReset, &QAction::triggered, this, [this] { setZoom(1.0); });
    connect(menu.resetLayout, &QAction::triggered, &workspaces, &WorkspaceLayout::resetSizes);
    connect(menu.fullScreen, &QAction::triggered, &window,
            [&window](bool isFull) { isFull ? window.showFullScreen() : window.showNormal(); });
    connect(menu.presentation, &QAction::triggered, &presentation_, &PresentationMode::setOn);
    connect(&presentation_, &PresentationMode::changed, this, [this] { apply(); });
}

void Appearance::apply(const Preferences& preferences, bool isPresenting)
{
    static const bool isDesktopDark = desktopPrefersDark();
    ActiveTheme::instance().apply(*qApp, wantedTheme(preferences, isDesktopDark, isPresenting));
}

void Appearance::setZoom(double zoom)
{
    preferences_.setZoom(std::clamp(zoom, 0.5, 3.0));
    apply();
}

} // namespace latency
