// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/studio_opener.h"

#include "app/board/own_file.h"
#include "app/import/dataset_names.h"
#include "core/base/json_text.h"
#include "core/dataset/options/dataset_reference.h"

#include <QFileInfo>

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
    session_ = nullptr;
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
    bringBack(fileName, [] {});
}

void StudioOpener::bringBack(const QString& fileName, std::function<void()> afterReading)
{
    struct Read {
        std::shared_ptr<const nlohmann::json> json;
        std::string dataset;
    };
    Q_EMIT opening(QFileInfo(fileName).fileName());
    sessions_.run(
        [file = fileName.toStdString()](std::stop_token) -> Result<Read> {
            auto read = readJsonFile(file);
            if (!read)
                return read.error();
            auto json = std::make_shared<const nlohmann::json>(std::move(*read));
            auto dataset = sessionDataset(*json, file);
            if (!dataset)
                return dataset.error();
            return Read{std::move(json), std::move(*dataset)};
        },
        [this, fileName, afterReading = std::move(afterReading)](const Result<Read>& read) {
            afterReading();
            if (!read) {
                refuse(read.error().message);
                return;
            }
            beginAnew();
            session_ = read->json;
            sessionFile_ = fileName;
            datasets_.open(requestFromText(read->dataset), DatasetOpener::Corrections::AsAsked);
        });
}

void StudioOpener::takeDataset(const DatasetSnapshotPointer& dataset, const StudioSetup& setup)
{
    Q_EMIT opening({});
    if (session_) {
        takeSession(dataset);
        return;
    }
    if (std::exchange(isContinuing_, false) && document_.dataset()) {
        afterTheRun([this, dataset] { document_.continueOn(dataset); });
        return;
    }
    const auto opened = takeOver(setup, dataset->table);
    if (opened) // otherwise what was open stays open
        afterTheRun([this, dataset, opened] { document_.openDataset(dataset, *opened); });
}

void StudioOpener::takeSession(const DatasetSnapshotPointer& dataset)
{
    sessions_.run([json = std::exchange(session_, nullptr), dataset,
                   name = QFileInfo(sessionFile_).fileName().toStdString()](
                      std::stop_token) { return sessionFromJson(*json, *dataset->table, name); },
                  [this, dataset](const Result<Session>& session) {
                      if (!session) {
                          refuse(session.error().message);
                          return;
                      }
                      const auto show = [this, dataset, read = *session, file = sessionFile_] {
                          sessionFile_ = file;
                          afterTheRun([this, dataset, read] { showSession(dataset, read); });
                      };
                      guard_ ? guard_(QFileInfo(sessionFile_).fileName(), show) : show();
                  });
}

void StudioOpener::showSession(const DatasetSnapshotPointer& dataset, const Session& session)
{
    document_.openSession(dataset, session);
    if (QFileInfo::exists(sessionFile_)) { // a recovery file is gone by now
        Q_EMIT fileOpened(sessionFile_);
        Q_EMIT sessionOpened();
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
