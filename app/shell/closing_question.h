#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/workbench.h"

#include <QAction>
#include <QObject>
#include <QStringList>

#include <functional>

namespace latency
{

/// Confirmations before unsaved work is lost: when the window closes, and when a session replaces
/// the open work.
class ClosingQuestion : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        StudioOpener& opener;
        SessionKeeper& keeper;
        QAction& saveSession; ///< asks for the file
        std::function<QStringList()> unkeptWork;
        std::function<void(const QString&, const QStringList&, std::function<void(int)>)> ask;
        std::function<void()> close;
    };
    ClosingQuestion(Parts parts, QObject* parent);

    /// True if closing loses nothing; otherwise asks the user.
    [[nodiscard]] bool mayClose();
    void sessionSaving() { isSaving_ = true; } ///< a file was chosen

private:
    [[nodiscard]] QStringList unkeptSession() const;
    void askBeforeOpening(const QString& fileName, const std::function<void()>& go);
    void askBeforeClosing(const QStringList& lost);
    void saveAndThen(std::function<void()> next);

    Parts parts_;
    bool isSaving_ = false;
    bool isAsking_ = false;
    bool isClosingAnyway_ = false;
};

} // namespace latency
