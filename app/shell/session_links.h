#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/closing_question.h"
#include "app/shell/studio_parts.h"

namespace latency
{

class RecentFiles;

/// Joins what keeps sessions with the window: what was saved is said and remembered, what a crash
/// left behind is offered, what would be lost is asked about.
class SessionLinks : public QObject
{
    Q_OBJECT

public:
    /// unkeptWork  see MainWindow
    SessionLinks(StudioParts& parts, RecentFiles& recent, std::function<QStringList()> unkeptWork,
                 decltype(Workbench::ask) ask, QWidget& window);

    /// From now on changes are kept in `folder` until the window ends.
    ///
    /// offersAbandoned  asks what to do with those of windows that did not end cleanly
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
