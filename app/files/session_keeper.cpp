// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/session_keeper.h"

#include "app/workers/dataset_request.h"
#include "core/base/atomic_file.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace latency
{
namespace
{

constexpr int kSoonMilliseconds = 1000;
constexpr int kRetryMilliseconds = 10000; ///< after a failure, such as a full disk
constexpr const char* kBundledDataset = "simulated:nasbench201";
constexpr const char* kKept = "kept"; ///< in the window's own state: what only kept sessions have

} // namespace

SessionKeeper::SessionKeeper(StudioDocument& document, std::function<nlohmann::json()> window,
                             QObject* parent)
    : QObject(parent), document_(document), window_(std::move(window))
{
    soon_.setSingleShot(true);
    connect(&soon_, &QTimer::timeout, this, &SessionKeeper::writeRecovery);
    connect(&document, &StudioDocument::datasetChanged, this, &SessionKeeper::takeDataset);
    connect(&document, &StudioDocument::sessionChanged, this, &SessionKeeper::keepSoon);
    connect(&document, &StudioDocument::sessionChanged, this, &SessionKeeper::stateChanged);
}

void SessionKeeper::finish()
{
    document_.disconnect(this);
    saving_.finish();
    if (soon_.isActive())
        writeRecovery();
    keeping_.finish();
    soon_.stop();
    claim_ = nullptr;
}

void SessionKeeper::takeDataset()
{
    // Not cleared: a writing under way may still put runs of the old dataset there.
    runs_ = std::make_shared<RunTexts>();
    fileName_.clear();
    wasModified_ = false;
    saved_ = state();
}

void SessionKeeper::keepSoon()
{
    if (claim_ && !soon_.isActive())
        soon_.start(kSoonMilliseconds);
}

Session SessionKeeper::session() const
{
    Session session = document_.session();
    session.window = window_();
    DatasetRequest request = requestFromText(session.dataset);
    for (DatasetSource& source : request.sources) {
        const auto [path, part] = splitReference(source.reference);
        if (const QFileInfo file(QString::fromStdString(path)); file.exists())
            source.reference =
                file.absoluteFilePath().toStdString() + (part.empty() ? "" : "#" + part);
    }
    session.dataset = requestText(request);
    return session;
}

Session SessionKeeper::keptSession() const
{
    Session kept = session();
    kept.window[kKept] = {{"file", fileName_.toStdString()}, {"modified", isModified()}};
    return kept;
}

SessionKeeper::SavedState SessionKeeper::state() const
{
    SavedState state{document_.setup(), {}};
    for (const RunRecordPointer& run : document_.runs())
        state.runs.push_back(run->id);
    return state;
}

bool SessionKeeper::isModified() const
{
    if (!document_.dataset())
        return false;
    const SavedState now = state();
    // The first picks are offered to a setup without a change.
    return wasModified_ || now.runs != saved_.runs ||
           (document_.undoStack().count() > 0 && now.setup != saved_.setup);
}

void SessionKeeper::setFileName(const QString& fileName)
{
    fileName_ = fileName;
    Q_EMIT stateChanged();
}

Result<void> SessionKeeper::write(const Session& session, const LatencyTable& table, RunTexts& runs,
                                  const std::filesystem::path& file)
{
    std::vector<std::string> texts;
    {
        const std::scoped_lock lock(runs.mutex);
        for (const RunRecordPointer& run : session.runs) {
            std::string& text = runs.texts[run->id];
            if (text.empty())
                text = toJson(*run).dump();
            texts.push_back(text);
        }
    }
    return writeFileAtomically(file, sessionText(session, table, texts));
}

WriteQueue::Write SessionKeeper::writing(Session session, std::filesystem::path file) const
{
    return [session = std::move(session), table = document_.dataset()->table, runs = runs_,
            file = std::move(file)] { return write(session, *table, *runs, file); };
}

BoardsBySpace SessionKeeper::unkeptBoards() const
{
    BoardsBySpace boards = document_.boards();
    std::erase_if(boards, [this](const auto& one) {
        const auto kept = keptBoards_.find(one.first);
        return kept != keptBoards_.end() && kept->second == one.second;
    });
    return boards;
}

int SessionKeeper::unsavedRuns() const
{
    int unsaved = 0;
    for (const RunRecordPointer& run : document_.runs())
        unsaved += std::ranges::count(saved_.runs, run->id) == 0 ? 1 : 0;
    return unsaved;
}

void SessionKeeper::save(const QString& fileName)
{
    if (!document_.dataset() || fileName.isEmpty())
        return;
    saving_.add(writing(session(), fileName.toStdString()),
                [this, fileName, boards = document_.boards(), state = state(),
                 dataset = document_.dataset()](const Result<void>& written) {
                    if (!written) {
                        Q_EMIT refused(QString::fromStdString(written.error().message));
                        return;
                    }
                    keptBoards_ = boards;
                    if (dataset == document_.dataset()) {
                        saved_ = state;
                        wasModified_ = false;
                        setFileName(fileName);
                        keepSoon();
                    }
                    Q_EMIT saved(fileName);
                });
}

void SessionKeeper::keepRecovery(const std::filesystem::path& folder)
{
    folder_ = folder;
    auto claim = SessionClaim::create(folder);
    if (claim)
        claim_ = std::make_shared<SessionClaim>(std::move(*claim));
    else {
        claim_ = nullptr;
        Q_EMIT refused(QString::fromStdString(claim.error().message));
    }
}

bool SessionKeeper::holdsWork() const
{
    return document_.dataset() && (document_.undoStack().count() > 0 ||
                                   !document_.runs().empty() || !document_.boards().empty());
}

void SessionKeeper::writeRecovery()
{
    if (!claim_ || !document_.dataset())
        return;
    keeping_.addNewest(writing(keptSession(), claim_->file()),
                       [this](const Result<void>& written) { takeKept(written); });
}

void SessionKeeper::takeKept(const Result<void>& written)
{
    const bool failedBefore = std::exchange(hasFailed_, !written.hasValue());
    if (written)
        return;
    if (claim_ && !soon_.isActive())
        soon_.start(kRetryMilliseconds);
    if (!failedBefore)
        Q_EMIT refused(tr("The session cannot be kept at present: %1 Save it to another place, or "
                          "make room; until then a crash loses the latest changes.")
                           .arg(QString::fromStdString(written.error().message)));
}

/// Completes the kept session and gives the claim up; after a failure as a crash would.
void SessionKeeper::closeClaim()
{
    soon_.stop();
    keeping_.add(
        [write = writing(keptSession(), claim_->file()), claim = claim_]() -> Result<void> {
            Result<void> written = write();
            if (written)
                claim->close();
            return written;
        },
        [this](const Result<void>& written) { takeKept(written); });
    claim_ = nullptr;
}

void SessionKeeper::leave()
{
    if (!claim_ || !holdsWork())
        return;
    closeClaim();
    keepRecovery(folder_);
}

void SessionKeeper::continueIn(SessionClaim claim, const Session& session)
{
    claim.use();
    if (claim_) // nothing is in it; see `leave`
        keeping_.add(
            [old = claim_]() -> Result<void> {
                old->discard();
                return {};
            },
            [](const Result<void>&) {});
    claim_ = std::make_shared<SessionClaim>(std::move(claim));
    takeBoardsAsKept();
    if (const auto kept = session.window.find(kKept);
        kept != session.window.end() && kept->is_object()) {
        if (const auto file = kept->find("file"); file != kept->end() && file->is_string())
            fileName_ = QString::fromStdString(file->get<std::string>());
        const auto modified = kept->find("modified");
        wasModified_ = modified != kept->end() && *modified == true;
    }
    keepSoon();
    Q_EMIT stateChanged();
}

void SessionKeeper::end()
{
    if (!claim_)
        return;
    const bool isWorthKeeping =
        document_.dataset() && (holdsWork() || !fileName_.isEmpty() ||
                                document_.dataset()->reference != kBundledDataset);
    if (isWorthKeeping) {
        closeClaim();
        return;
    }
    soon_.stop();
    keeping_.add(
        [claim = std::exchange(claim_, nullptr)]() -> Result<void> {
            claim->discard();
            return {};
        },
        [](const Result<void>&) {});
}

void SessionKeeper::continueFrom(SessionKeeper& other)
{
    keptBoards_ = other.keptBoards_;
    fileName_ = other.fileName_;
    saved_ = other.saved_;
    wasModified_ = other.wasModified_;
    if (other.claim_) {
        other.soon_.stop();
        other.keeping_.finish(); // two must not write the same file
        if (claim_)
            claim_->discard();
        claim_ = std::exchange(other.claim_, nullptr);
        folder_ = other.folder_;
        keepSoon();
    }
    Q_EMIT stateChanged();
}

} // namespace latency
