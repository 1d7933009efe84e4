#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/closing_question.h"
#include "app/shell/kept_offers.h"
#include "app/shell/studio_parts.h"

namespace latency
{

class RecentFiles;

/// Connects sessions with the window: keeps what is open, brings kept sessions back, reports and
/// remembers saved files, shows name and state in the title, asks before work is lost.
class SessionLinks : public QObject
{
    Q_OBJECT

public:
    struct Place {
        QWidget& window;
        RecentFiles& recent;
        std::function<QStringList()> unkeptWork; ///< see MainWindow
        decltype(Workbench::ask) ask;
        std::function<void(const QString&)> refuse;
    };
    SessionLinks(StudioParts& parts, const Place& place);

    /// How kept sessions are treated at the start of a window.
    enum class Start {
        Nothing, ///< all but the first window
        Offers,  ///< asks about sessions whose windows did not close normally
        ComesBack ///< the same; without any, the session closed last is restored
    };
    /// Begins to keep changes in `folder`.
    void keepRecovery(const std::filesystem::path& folder, Start start);
    /// True while the session closed last is being restored.
    [[nodiscard]] bool isComingBack() const { return offers_.isComingBack(); }
    void restoreKept(const QString& file);
    void save(const QString& fileName);
    [[nodiscard]] bool mayClose() { return closing_.mayClose(); }

Q_SIGNALS:
    void saved(const QString& fileName);
    void keptWindowRequested(const QString& file); ///< another window, on a kept session

private:
    void showTitle();
    void showEarlier();

    StudioParts& parts_;
    QWidget& window_;
    std::filesystem::path folder_; ///< empty: nothing is kept
    ClosingQuestion closing_;
    KeptOffers offers_;
};

} // namespace latency
