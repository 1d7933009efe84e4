#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/session_claim.h"
#include "app/files/write_queue.h"
#include "app/studio/studio_document.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace latency
{

/// Writes sessions: to files chosen by the user and, at most a second after a change, to the kept
/// session of this window, which survives the end of the program in any way. Workers do the
/// writing; whatever was asked for is completed.
class SessionKeeper : public QObject
{
    Q_OBJECT

public:
    /// window  returns the window's own state; called before each writing
    SessionKeeper(StudioDocument& document, std::function<nlohmann::json()> window,
                  QObject* parent);
    ~SessionKeeper() override = default; ///< after `finish`

    void save(const QString& fileName);
    /// The file the session was saved to or opened from last; empty if none.
    [[nodiscard]] const QString& fileName() const { return fileName_; }
    void setFileName(const QString& fileName);
    /// True if setup or runs differ from that file, or from the dataset as opened without one.
    [[nodiscard]] bool isModified() const;

    /// The window's own state has changed.
    void keepSoon();
    /// The user's own measurements that are not saved in their current state.
    [[nodiscard]] BoardsBySpace unkeptBoards() const;
    void takeBoardsAsKept() { keptBoards_ = document_.boards(); }
    /// Number of runs that the session saved or opened last does not contain.
    [[nodiscard]] int unsavedRuns() const;
    /// Takes over name and kept session of another window with the same work.
    void continueFrom(SessionKeeper& other);

    /// Begins to keep the session in `folder`. Refuses, once, if that fails.
    void keepRecovery(const std::filesystem::path& folder);
    /// True while changes reach the kept session.
    [[nodiscard]] bool isKeeping() const { return claim_ && !hasFailed_; }
    /// True if a person has made something with the open dataset: a change, a run, a measurement.
    [[nodiscard]] bool holdsWork() const;
    /// Other data is about to replace the document: what a person made stays behind as a kept
    /// session of its own.
    void leave();
    /// The document has become `session`, which is kept by `claim`: it is the kept session of this
    /// window from now on, and its file is written on.
    void continueIn(SessionClaim claim, const Session& session);
    /// The window closes: completes the kept session and gives it up, as closed normally. Nothing
    /// is kept after the bundled data was only looked at.
    void end();
    /// The document ends: writes what is not yet written, and keeps nothing afterwards. The session
    /// counts as not closed, unless `end` was called.
    void finish();

Q_SIGNALS:
    void saved(const QString& fileName);
    void refused(const QString& sentence);
    void stateChanged(); ///< fileName, isModified

private:
    /// JSON of previously written runs, by id; used by workers.
    struct RunTexts {
        std::mutex mutex;
        std::map<int, std::string> texts;
    };
    /// What a saved file holds, for comparison.
    struct SavedState {
        StudioSetup setup;
        std::vector<int> runs; ///< ids
    };
    [[nodiscard]] Session session() const;
    [[nodiscard]] Session keptSession() const;
    [[nodiscard]] SavedState state() const;
    [[nodiscard]] static Result<void> write(const Session& session, const LatencyTable& table,
                                            RunTexts& runs, const std::filesystem::path& file);
    [[nodiscard]] WriteQueue::Write writing(Session session, std::filesystem::path file) const;
    void takeDataset();
    void writeRecovery();
    void closeClaim();
    void takeKept(const Result<void>& written);

    StudioDocument& document_;
    std::function<nlohmann::json()> window_;
    std::shared_ptr<RunTexts> runs_ = std::make_shared<RunTexts>();
    BoardsBySpace keptBoards_; ///< those of the session saved or opened last
    QString fileName_;
    SavedState saved_;
    bool wasModified_ = false;             ///< when it was restored
    std::filesystem::path folder_;         ///< of kept sessions
    std::shared_ptr<SessionClaim> claim_;  ///< null: none is kept
    bool hasFailed_ = false;               ///< at the last attempt to write it
    QTimer soon_;
    WriteQueue saving_;
    WriteQueue keeping_;
};

} // namespace latency
