// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/help_windows.h"

#include "app/help/help_pages.h"
#include "app/help/shortcut_list.h"

namespace latency
{

void HelpWindows::showPage(const QString& name)
{
    if (!pages_)
        pages_ = new HelpBrowser(helpPages(), &window_);
    pages_->showPage(helpPage(name));
    pages_->QWidget::show();
    pages_->raise();
    pages_->activateWindow();
}

void HelpWindows::showShortcuts()
{
    if (!shortcuts_)
        shortcuts_ = new ShortcutSheet(window_.centralWidget());
    shortcuts_->showSections(shortcutSections(*window_.menuBar()));
}

} // namespace latency
