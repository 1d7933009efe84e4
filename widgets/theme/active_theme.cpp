// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/active_theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

namespace latency
{

namespace
{

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.field);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.field);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.error);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::ToolTipBase, theme.isDark ? theme.hover : theme.text);
    palette.setColor(QPalette::ToolTipText, theme.isDark ? theme.text : theme.panel);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Light, theme.panel.lighter(theme.isDark ? 130 : 100));
    palette.setColor(QPalette::Midlight, theme.hover);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.line);
    palette.setColor(QPalette::Shadow, theme.isDark ? theme.window.darker() : theme.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.unused);
    return palette;
}

} // namespace

ActiveTheme::ActiveTheme() : theme_(lightTheme()) {}

ActiveTheme& ActiveTheme::instance()
{
    static ActiveTheme active;
    return active;
}

void ActiveTheme::apply(QApplication& application, const Theme& theme)
{
    theme_ = theme;
    if (application.style()->name() != QStringLiteral("fusion"))
        application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setPalette(paletteOf(theme));
    application.setFont(theme.font());
    application.setStyleSheet(styleSheet(theme));
    Q_EMIT changed();
}

const Theme& activeTheme()
{
    return ActiveTheme::instance().theme();
}

bool desktopPrefersDark()
{
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::WindowText).lightnessF() >
           palette.color(QPalette::Window).lightnessF();
}

} // namespace latency
