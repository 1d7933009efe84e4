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

/// Writes sessions: to files chosen by the user and, at most a second after a change, to a recovery
/// file of this window, which is removed when the window closes normally. A worker does the
/// writing.
class SessionKeeper : public QObject
{
    Q_OBJECT

public:
    /// window  returns the window's own state; called before each writing
    SessionKeeper(StudioDocument& document, std::function<nlohmann::json()> window,
                  QObject* parent);
    ~SessionKeeper() override; ///< takes the recovery file away

    void save(const QString& fileName);
    /// The window's own state has changed.
    void keepSoon();
    /// The user's own measurements that are not saved in their current state.
    [[nodiscard]] BoardsBySpace unkeptBoards() const;
    void takeBoardsAsKept() { keptBoards_ = document_.boards(); }
    /// Takes over the saved state of another window with the same work.
    void continueFrom(const SessionKeeper& other) { keptBoards_ = other.keptBoards_; }
    /// Begins to write changes to a file of its own in `folder`, which stays locked during this
    /// object's lifetime.
    void keepRecovery(const std::filesystem::path& folder);

Q_SIGNALS:
    void saved(const QString& fileName);
    void refused(const QString& sentence);

private:
    /// JSON of previously written runs, by id; used by workers.
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

/// Recovery files in `folder` of windows that did not close normally, newest first, including
/// damaged ones.
std::vector<std::filesystem::path> abandonedSessions(const std::filesystem::path& folder);

/// The folder of recovery files, in the user's data folder.
std::filesystem::path recoveryFolder();

} // namespace latency
