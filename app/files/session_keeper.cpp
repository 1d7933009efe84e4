// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/session_keeper.h"

#include "app/workers/dataset_request.h"
#include "app/workers/ending_deadline.h"
#include "core/base/atomic_file.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

namespace latency
{
namespace
{

constexpr int kSoonMilliseconds = 1000;
const QString kSuffix = QStringLiteral(".session.json");

QString lockFileOf(const QString& session)
{
    return session + QStringLiteral(".lock");
}

} // namespace

SessionKeeper::SessionKeeper(StudioDocument& document, std::function<nlohmann::json()> window,
                             QObject* parent)
    : QObject(parent), document_(document), window_(std::move(window))
{
    soon_.setSingleShot(true);
    soon_.setInterval(kSoonMilliseconds);
    connect(&soon_, &QTimer::timeout, this, &SessionKeeper::writeRecovery);
    connect(&document, &StudioDocument::sessionChanged, this, &SessionKeeper::keepSoon);
    connect(&document, &StudioDocument::datasetChanged, this, [this] {
        const std::scoped_lock lock(runs_->mutex);
        runs_->texts.clear();
    });
}

SessionKeeper::~SessionKeeper()
{
    if (recovery_.empty())
        return;
    soon_.stop();
    recovering_.reset(); // nothing is written any more
    std::error_code ignored;
    std::filesystem::remove(recovery_, ignored);
}

void SessionKeeper::keepSoon()
{
    if (!recovery_.empty() && !soon_.isActive())
        soon_.start();
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

BoardsBySpace SessionKeeper::unkeptBoards() const
{
    BoardsBySpace boards = document_.boards();
    std::erase_if(boards, [this](const auto& one) {
        const auto kept = keptBoards_.find(one.first);
        return kept != keptBoards_.end() && kept->second == one.second;
    });
    return boards;
}

void SessionKeeper::save(const QString& fileName)
{
    if (!document_.dataset() || fileName.isEmpty())
        return;
    saving_.run([session = session(), table = document_.dataset()->table, runs = runs_,
                 file = std::filesystem::path(fileName.toStdString()),
                 unfinished = UnfinishedSave()](
                    std::stop_token) { return write(session, *table, *runs, file); },
                [this, fileName, boards = document_.boards()](const Result<void>& written) {
                    if (!written)
                        Q_EMIT refused(QString::fromStdString(written.error().message));
                    else {
                        keptBoards_ = boards;
                        Q_EMIT saved(fileName);
                    }
                },
                Job::Older::Finishes);
}

void SessionKeeper::keepRecovery(const std::filesystem::path& folder)
{
    const QString path = QString::fromStdString(folder.string());
    QDir().mkpath(path);
    const QString file =
        path + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) + kSuffix;
    lock_ = std::make_unique<QLockFile>(lockFileOf(file));
    lock_->setStaleLockTime(0); // held as long as the process lives
    if (lock_->tryLock(0))
        recovery_ = file.toStdString();
    // Without a lock nothing is kept; the folder is not writable.
}

void SessionKeeper::writeRecovery()
{
    if (!document_.dataset())
        return;
    recovering_->run(
        [session = session(), table = document_.dataset()->table, runs = runs_,
         file = recovery_](std::stop_token) { return write(session, *table, *runs, file); },
        [](const Result<void>&) {}, Job::Older::Finishes);
}

std::vector<std::filesystem::path> abandonedSessions(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> found;
    const QDir directory(QString::fromStdString(folder.string()));
    const QFileInfoList files = directory.entryInfoList({QLatin1Char('*') + kSuffix}, QDir::Files,
                                                        QDir::Time); // newest first
    for (const QFileInfo& file : files) {
        QLockFile lock(lockFileOf(file.absoluteFilePath()));
        lock.setStaleLockTime(0);
        if (lock.tryLock(0))
            found.emplace_back(file.absoluteFilePath().toStdString());
    }
    return found;
}

std::filesystem::path recoveryFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return (data + QStringLiteral("/recovery")).toStdString();
}

} // namespace latency
