// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/layout/presentation_mode.h"

#include <QMenuBar>

namespace latency
{
namespace
{

/// Controls hidden in a presentation; all remain in the menus or return with F5.
constexpr const char* kClutter[]{"statusStrip", "pickHint",         "lasso",     "worksheet",
                                 "presets",     "suggestPartition", "taskButton"};

} // namespace

PresentationMode::PresentationMode(QMainWindow& window, WorkspaceLayout& workspaces,
                                   QObject* parent)
    : QObject(parent), window_(window), workspaces_(workspaces)
{
}

void PresentationMode::setOn(bool isOn)
{
    if (isOn == isOn_)
        return;
    isOn_ = isOn;
    if (isOn) {
        layout_ = workspaces_.state();
        size_ = window_.size();
        hideClutter();
        // Hiding it would disable its shortcuts.
        window_.menuBar()->setMaximumHeight(0);
        Q_EMIT changed();
        return;
    }
    window_.menuBar()->setMaximumHeight(QWIDGETSIZE_MAX);
    for (const QPointer<QWidget>& widget : std::exchange(hidden_, {}))
        if (widget)
            widget->show();
    Q_EMIT changed();
    if (!window_.isMaximized() && !window_.isFullScreen())
        window_.resize(size_);
    const QString workspace = workspaces_.current();
    workspaces_.restore(layout_);
    workspaces_.setCurrent(workspace);
}

void PresentationMode::hideClutter()
{
    for (const char* name : kClutter)
        for (QWidget* widget : window_.findChildren<QWidget*>(QLatin1String(name)))
            if (!widget->isHidden()) {
                widget->hide();
                hidden_ << widget;
            }
}

Theme wantedTheme(const Preferences& preferences, bool isDesktopDark, bool isPresenting)
{
    using Appearance = Preferences::Appearance;
    const Appearance appearance = preferences.appearance();
    const bool isDark =
        appearance == Appearance::Dark || (appearance != Appearance::Light && isDesktopDark);
    const double zoom = preferences.zoom();
    const Theme theme = appearance == Appearance::HighContrast ? highContrastTheme(zoom, isDark)
                        : isDark                               ? darkTheme(zoom)
                                                               : lightTheme(zoom);
    return isPresenting ? presented(theme) : theme;
}

} // namespace latency
