#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/shortcut_sheet.h"

#include <QMenuBar>

namespace latency
{

/// Property of an action: how the sheet calls it, when its text changes.
inline constexpr const char* kSheetText = "sheetText";

/// Every action of the menus that has a key, menu by menu, and the keys of the views.
QList<ShortcutSection> shortcutSections(const QMenuBar& menuBar);

} // namespace latency
