// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/studio_opener.h"

#include "app/board/own_file.h"
#include "app/import/dataset_names.h"
#include "core/dataset/options/dataset_reference.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace latency
{
namespace
{

OwnFile kindOf(const QString& fileName)
{
    return fileName.endsWith(QLatin1String(kSessionSuffix), Qt::CaseInsensitive)
               ? OwnFile::Session
               : ownFileKind(beginningOf(fileName.toStdString()));
}

/// The results in a folder, or none.
QStringList resultsIn(const QString& folder)
{
    QStringList files;
    if (QFileInfo(folder).isDir())
        for (const std::filesystem::path& file : resultFilesIn(folder.toStdString()))
            files << QString::fromStdString(file.string());
    return files;
}

/// True if a session was made with other data than this; it may still be somewhere.
bool isOfOtherData(const nlohmann::json& session, const DatasetSnapshot& dataset)
{
    const auto checksum = session.find("checksum");
    return checksum != session.end() && checksum->is_string() && *checksum != dataset.checksum;
}

} // namespace

const char* const kSessionSuffix = ".session.json";

StudioOpener::StudioOpener(StudioDocument& document, DatasetOpener& datasets,
                           ExperimentRunner& runner, QObject* parent)
    : QObject(parent), document_(document), datasets_(datasets), runner_(runner)
{
    connect(&datasets, &DatasetOpener::opening, this,
            [this](const QString& text) { Q_EMIT opening(datasetNames(text)); });
    connect(&datasets, &DatasetOpener::opened, this, &StudioOpener::takeDataset);
    connect(&datasets, &DatasetOpener::refused, this, [this](const QString& sentence) {
        if (auto session = std::exchange(session_, std::nullopt)) {
            askForDataset(std::move(*session), sentence);
            return;
        }
        beginAnew();
        refuse(sentence.toStdString());
    });
    connect(&datasets, &DatasetOpener::columnsUnclear, this,
            [this](const DatasetRequest& request, std::size_t source, const QString& sentence) {
                Q_EMIT opening({});
                Q_EMIT columnsUnclear(request, source, sentence);
            });
}

void StudioOpener::beginAnew()
{
    setupOfExperiment_ = nullptr;
    session_.reset();
    isContinuing_ = false;
}

void StudioOpener::openDataset(const QString& requestText)
{
    beginAnew();
    datasets_.open(requestFromText(requestText.toStdString()));
}

void StudioOpener::continueWith(const DatasetRequest& request)
{
    beginAnew();
    isContinuing_ = true;
    datasets_.open(request);
}

void StudioOpener::openAgain(const DatasetRequest& request)
{
    datasets_.open(request);
}

bool StudioOpener::isDataset(const QString& fileName)
{
    return kindOf(fileName) == OwnFile::None && resultsIn(fileName).isEmpty();
}

void StudioOpener::openFile(const QString& fileName)
{
    switch (kindOf(fileName)) {
    case OwnFile::Session:
        return openSession(fileName);
    case OwnFile::Experiment:
        return openExperiment(fileName);
    case OwnFile::Worksheet:
        return Q_EMIT measurementsFound(fileName);
    case OwnFile::Result:
        return Q_EMIT resultsFound({fileName});
    case OwnFile::None:
        break;
    }
    if (const QStringList results = resultsIn(fileName); !results.isEmpty())
        Q_EMIT resultsFound(results);
    else
        openDataset(fileName);
}

void StudioOpener::openExperiment(const QString& fileName)
{
    if (const OwnFile kind = kindOf(fileName); kind != OwnFile::None && kind != OwnFile::Experiment)
        return openFile(fileName); // chosen in the wrong dialog
    const auto spec = readExperimentFile(fileName.toStdString());
    if (!spec) {
        refuse(spec.error().message);
        return;
    }
    DatasetRequest request = plainRequest(spec->dataset);
    for (const std::string& dataset : spec->withDatasets)
        request.sources.push_back({dataset, {}});
    for (DatasetSource& source : request.sources)
        if (!isNamedDataset(source.reference) &&
            std::filesystem::path(source.reference).is_relative())
            source.reference =
                (QFileInfo(fileName).absolutePath() + QLatin1Char('/')).toStdString() +
                source.reference;
    const QString name = QFileInfo(fileName).fileName();
    Q_EMIT fileOpened(fileName);
    beginAnew();
    setupOfExperiment_ = [spec = *spec,
                          name](const LatencyTablePointer& table) -> Result<StudioSetup> {
        const auto plan = planExperiment(spec, table);
        if (!plan)
            return Error{name.toStdString() + ": " + plan.error().message};
        return setupFromSpec(plan->spec, *table);
    };
    datasets_.open(request);
}

void StudioOpener::openSession(const QString& fileName)
{
    readAndOpen({fileName, nullptr, nullptr, {}});
}

void StudioOpener::restore(SessionClaim claim)
{
    const QString file = QString::fromStdString(claim.file().string());
    readAndOpen({file, std::make_shared<SessionClaim>(std::move(claim)), nullptr, {}});
}

void StudioOpener::readAndOpen(OpenedSession session)
{
    Q_EMIT opening(QFileInfo(session.file).fileName());
    sessions_.run([file = session.file.toStdString()](
                      std::stop_token) { return readSession(file); },
                  [this, session](const ReadSession& read) { takeRead(session, read); });
}

void StudioOpener::takeRead(OpenedSession session, const ReadSession& read)
{
    if (read.fault != SessionFault::None) {
        refuseSession(session, read.fault, read.sentence);
        return;
    }
    beginAnew();
    session.json = read.json;
    session.dataset = requestFromText(read.summary.dataset);
    session_ = std::move(session);
    datasets_.open(session_->dataset, DatasetOpener::Corrections::AsAsked);
}

void StudioOpener::refuseSession(const OpenedSession& session, SessionFault fault,
                                 const std::string& sentence)
{
    if (!session.claim) {
        refuse(sentence);
        return;
    }
    Q_EMIT opening({});
    Q_EMIT keptRefused(session.claim, fault, QString::fromStdString(sentence));
}

void StudioOpener::askForDataset(OpenedSession session, const QString& sentence)
{
    waiting_ = std::move(session);
    Q_EMIT opening({});
    Q_EMIT sessionWithoutDataset(sentence);
}

void StudioOpener::openSessionWith(const QString& file)
{
    auto session = std::exchange(waiting_, std::nullopt);
    if (!session || session->dataset.sources.empty())
        return;
    std::vector<DatasetSource>& sources = session->dataset.sources;
    auto missing = std::ranges::find_if(sources, [](const DatasetSource& source) {
        return !isNamedDataset(source.reference) &&
               !QFileInfo::exists(QString::fromStdString(splitReference(source.reference).path));
    });
    if (missing == sources.end()) // it is there, but refused or changed
        missing = sources.begin();
    const std::string part = splitReference(missing->reference).part;
    missing->reference = file.toStdString() + (part.empty() ? "" : "#" + part);
    beginAnew();
    session_ = std::move(session);
    datasets_.open(session_->dataset, DatasetOpener::Corrections::AsAsked);
}

void StudioOpener::takeDataset(const DatasetSnapshotPointer& dataset, const StudioSetup& setup)
{
    Q_EMIT opening({});
    if (session_) {
        takeSession(dataset);
        return;
    }
    if (std::exchange(isContinuing_, false) && document_.dataset()) {
        afterTheRun([this, dataset] {
            Q_EMIT replacing();
            document_.continueOn(dataset);
        });
        return;
    }
    const auto opened = takeOver(setup, dataset->table);
    if (opened) // otherwise what was open stays open
        afterTheRun([this, dataset, opened] {
            Q_EMIT replacing();
            document_.openDataset(dataset, *opened);
        });
}

void StudioOpener::takeSession(const DatasetSnapshotPointer& dataset)
{
    OpenedSession opened = *std::exchange(session_, std::nullopt);
    sessions_.run([json = opened.json, dataset,
                   name = QFileInfo(opened.file).fileName().toStdString()](
                      std::stop_token) { return sessionFromJson(*json, *dataset->table, name); },
                  [this, dataset, opened](const Result<Session>& session) {
                      if (session)
                          guardAndShow(opened, dataset, *session);
                      else if (isOfOtherData(*opened.json, *dataset))
                          askForDataset(opened, QString::fromStdString(session.error().message));
                      else
                          refuseSession(opened, SessionFault::Damaged, session.error().message);
                  });
}

void StudioOpener::guardAndShow(const OpenedSession& opened, const DatasetSnapshotPointer& dataset,
                                const Session& session)
{
    const auto show = [this, opened, dataset, session] {
        afterTheRun([this, opened, dataset, session] { showSession(opened, dataset, session); });
    };
    guard_ ? guard_(QFileInfo(opened.file).fileName(), show) : show();
}

void StudioOpener::showSession(const OpenedSession& opened, const DatasetSnapshotPointer& dataset,
                               const Session& session)
{
    Q_EMIT replacing();
    document_.openSession(dataset, session);
    if (opened.claim)
        Q_EMIT sessionRestored(opened.claim, session);
    else {
        Q_EMIT fileOpened(opened.file);
        Q_EMIT sessionOpened(opened.file);
    }
    Q_EMIT windowRead(session.window);
}

void StudioOpener::refuse(const std::string& sentence)
{
    Q_EMIT opening({});
    Q_EMIT refused(QString::fromStdString(sentence));
}

void StudioOpener::afterTheRun(std::function<void()> open)
{
    runner_.stop();
    if (runner_.isRunning())
        connect(&runner_, &ExperimentRunner::finished, this, open, Qt::SingleShotConnection);
    else
        open();
}

std::optional<StudioSetup> StudioOpener::takeOver(const StudioSetup& ofDataset,
                                                  const LatencyTablePointer& table)
{
    const auto setupOf = std::exchange(setupOfExperiment_, nullptr);
    if (!setupOf)
        return ofDataset;
    const auto setup = setupOf(table);
    if (setup)
        return *setup;
    refuse(setup.error().message);
    return std::nullopt;
}

} // namespace latency
