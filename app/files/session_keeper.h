#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/job.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace latency
{

/// Writes sessions: where the user wants them, and, at most a second after a change, into a
/// recovery file of this window that a clean end takes away. All writing is done by a worker.
class SessionKeeper : public QObject
{
    Q_OBJECT

public:
    /// window  what the window wants to keep, asked for at each writing
    SessionKeeper(StudioDocument& document, std::function<nlohmann::json()> window,
                  QObject* parent);
    ~SessionKeeper() override; ///< takes the recovery file away

    void save(const QString& fileName);
    /// Something the window keeps has changed.
    void keepSoon();
    /// The user's own measurements that no session file has as they are now.
    [[nodiscard]] BoardsBySpace unkeptBoards() const;
    void takeBoardsAsKept() { keptBoards_ = document_.boards(); }
    /// What another window has saved of the same work.
    void continueFrom(const SessionKeeper& other) { keptBoards_ = other.keptBoards_; }
    /// From now on changes go into a file of their own in `folder`, locked as long as this lives.
    void keepRecovery(const std::filesystem::path& folder);

Q_SIGNALS:
    void saved(const QString& fileName);
    void refused(const QString& sentence);

private:
    /// JSON of runs that were written before, by id; used by workers.
    struct RunTexts {
        std::mutex mutex;
        std::map<int, std::string> texts;
    };
    [[nodiscard]] Session session() const;
    [[nodiscard]] static Result<void> write(const Session& session, const LatencyTable& table,
                                            RunTexts& runs, const std::filesystem::path& file);
    void writeRecovery();

    StudioDocument& document_;
    std::function<nlohmann::json()> window_;
    std::shared_ptr<RunTexts> runs_ = std::make_shared<RunTexts>();
    BoardsBySpace keptBoards_;       ///< those of the session saved or opened last
    std::filesystem::path recovery_; ///< empty: none is kept
    std::unique_ptr<QLockFile> lock_;
    QTimer soon_;
    Job saving_;
    std::unique_ptr<Job> recovering_ = std::make_unique<Job>();
};

/// Recovery files in `folder` whose window has not ended cleanly, newest first. Damaged ones are
/// among them.
std::vector<std::filesystem::path> abandonedSessions(const std::filesystem::path& folder);

/// Where recovery files lie: the user's data folder.
std::filesystem::path recoveryFolder();

} // namespace latency
