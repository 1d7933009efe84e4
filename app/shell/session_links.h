#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/closing_question.h"
#include "app/shell/studio_parts.h"

namespace latency
{

class RecentFiles;

/// Connects sessions with the window: reports and remembers saved files, offers sessions left by a
/// crash, asks before work is lost.
class SessionLinks : public QObject
{
    Q_OBJECT

public:
    /// unkeptWork  see MainWindow
    SessionLinks(StudioParts& parts, RecentFiles& recent, std::function<QStringList()> unkeptWork,
                 decltype(Workbench::ask) ask, QWidget& window);

    /// Begins to keep changes in `folder` until the window closes normally.
    ///
    /// offersAbandoned  asks about files of windows that did not close normally
    void keepRecovery(const std::filesystem::path& folder, bool offersAbandoned);
    void save(const QString& fileName);
    [[nodiscard]] bool mayClose() { return closing_.mayClose(); }

Q_SIGNALS:
    void saved(const QString& fileName);

private:
    void offerAbandoned(const std::filesystem::path& folder);

    StudioParts& parts_;
    decltype(Workbench::ask) ask_;
    ClosingQuestion closing_;
};

} // namespace latency
