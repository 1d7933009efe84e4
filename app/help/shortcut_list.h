#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/shortcut_sheet.h"

#include <QMenuBar>

namespace latency
{

/// Property of an action: its name in the list, if its text varies.
inline constexpr const char* kSheetText = "sheetText";

/// Every menu action with a shortcut, by menu, and the keys of the views.
QList<ShortcutSection> shortcutSections(const QMenuBar& menuBar);

} // namespace latency
