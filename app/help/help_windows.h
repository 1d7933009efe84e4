#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QMainWindow>
#include <QString>

namespace latency
{

class HelpBrowser;
class ShortcutSheet;

/// The help of a window: its pages and the list of shortcuts, each created on first use.
class HelpWindows
{
public:
    explicit HelpWindows(QMainWindow& window) : window_(window) {}

    void showPage(const QString& name); ///< see `helpPage`
    void showShortcuts();

private:
    QMainWindow& window_;
    HelpBrowser* pages_ = nullptr;
    ShortcutSheet* shortcuts_ = nullptr;
};

} // namespace latency
