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

/// The window for an audience: large text, thick marks, high contrast, and only necessary controls.
/// Its end restores the window exactly.
class PresentationMode : public QObject
{
    Q_OBJECT

public:
    PresentationMode(QMainWindow& window, WorkspaceLayout& workspaces, QObject* parent);

    [[nodiscard]] bool isOn() const { return isOn_; }
    /// Emits `changed`, upon which the window reapplies the theme.
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

/// The theme chosen by the user.
Theme wantedTheme(const Preferences& preferences, bool isDesktopDark, bool isPresenting);

} // namespace latency
