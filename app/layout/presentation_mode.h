#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/preferences.h"
#include "app/layout/workspace_layout.h"
#include "widgets/theme/theme.h"

#include <QList>
#include <QMainWindow>
#include <QObject>
#include <QPointer>

namespace latency
{

/// The window as an audience should see it: large letters, thick marks, high contrast, and nothing
/// on it that the speaker does not need. Ends with the window exactly as it was.
class PresentationMode : public QObject
{
    Q_OBJECT

public:
    PresentationMode(QMainWindow& window, WorkspaceLayout& workspaces, QObject* parent);

    [[nodiscard]] bool isOn() const { return isOn_; }
    /// Emits `changed`, upon which the window takes the theme anew.
    void setOn(bool isOn);

Q_SIGNALS:
    void changed();

private:
    void hideClutter();

    QMainWindow& window_;
    WorkspaceLayout& workspaces_;
    QList<QPointer<QWidget>> hidden_;
    nlohmann::json layout_;
    QSize size_; ///< of the window
    bool isOn_ = false;
};

/// The theme the user wants to see.
Theme wantedTheme(const Preferences& preferences, bool isDesktopDark, bool isPresenting);

} // namespace latency
