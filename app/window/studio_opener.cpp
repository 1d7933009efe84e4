// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/studio_opener.h"

#include "app/window/run_presenter.h"
#include "core/base/file_text.h"
#include "core/dataset/dataset_reference.h"

#include <QFileInfo>

#include <utility>

namespace latency
{
namespace
{

QString displayName(const QString& reference)
{
    return reference.contains(QLatin1Char(':')) ? reference : QFileInfo(reference).fileName();
}

bool isExperimentFile(const QString& fileName)
{
    return fileName.endsWith(QLatin1String(".json")) &&
           readExperimentFile(fileName.toStdString()).hasValue();
}

} // namespace

const char* const kSessionSuffix = ".session.json";

StudioOpener::StudioOpener(StudioDocument& document, DatasetOpener& datasets, RunPresenter& run,
                           QObject* parent)
    : QObject(parent), document_(document), datasets_(datasets), run_(run)
{
    connect(&datasets, &DatasetOpener::opening, this,
            [this](const QString& reference) { Q_EMIT opening(displayName(reference)); });
    connect(&datasets, &DatasetOpener::opened, this, &StudioOpener::takeDataset);
    connect(&datasets, &DatasetOpener::refused, this,
            [this](const QString&, const QString& sentence) {
                setupOfExperiment_ = nullptr;
                session_ = nullptr;
                refuse(sentence.toStdString());
            });
    connect(&datasets, &DatasetOpener::unitNeeded, this,
            [this](const QString& reference, const QString& sentence) {
                Q_EMIT opening({});
                Q_EMIT unitNeeded(reference, sentence);
            });
}

void StudioOpener::openDataset(const QString& reference)
{
    setupOfExperiment_ = nullptr;
    session_ = nullptr;
    datasets_.open(reference);
}

void StudioOpener::openDataset(const QString& reference, LatencyUnit unit)
{
    datasets_.open(reference, unit);
}

void StudioOpener::openFile(const QString& fileName)
{
    if (fileName.endsWith(QLatin1String(kSessionSuffix), Qt::CaseInsensitive))
        openSession(fileName);
    else if (isExperimentFile(fileName))
        openExperiment(fileName);
    else
        openDataset(fileName);
}

void StudioOpener::openExperiment(const QString& fileName)
{
    const auto spec = readExperimentFile(fileName.toStdString());
    if (!spec) {
        refuse(spec.error().message);
        return;
    }
    QString reference = QString::fromStdString(spec->dataset);
    if (!isNamedDataset(spec->dataset) && QFileInfo(reference).isRelative())
        reference = QFileInfo(fileName).absolutePath() + QLatin1Char('/') + reference;
    const QString name = QFileInfo(fileName).fileName();
    Q_EMIT fileOpened(fileName);
    session_ = nullptr;
    setupOfExperiment_ = [spec = *spec,
                          name](const LatencyTablePointer& table) -> Result<StudioSetup> {
        const auto plan = planExperiment(spec, table);
        if (!plan)
            return Error{name.toStdString() + ": " + plan.error().message};
        return setupFromSpec(plan->spec, *table);
    };
    datasets_.open(reference);
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
    sessions_.start(
        [file = fileName.toStdString()](std::stop_token) -> Result<Read> {
            const auto text = readFile(file);
            if (!text)
                return text.error();
            auto json = std::make_shared<const nlohmann::json>(
                nlohmann::json::parse(*text, nullptr, false));
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
            setupOfExperiment_ = nullptr;
            session_ = read->json;
            sessionFile_ = fileName;
            datasets_.open(QString::fromStdString(read->dataset));
        });
}

void StudioOpener::takeDataset(const DatasetSnapshotPointer& dataset, const StudioSetup& setup)
{
    Q_EMIT opening({});
    if (session_) {
        takeSession(dataset);
        return;
    }
    const auto opened = takeOver(setup, dataset->table);
    if (opened) // otherwise what was open stays open
        afterTheRun([this, dataset, opened] { document_.openDataset(dataset, *opened); });
}

void StudioOpener::takeSession(const DatasetSnapshotPointer& dataset)
{
    sessions_.start(
        [json = std::exchange(session_, nullptr), dataset,
         name = QFileInfo(sessionFile_).fileName().toStdString()](std::stop_token) {
            return sessionFromJson(*json, *dataset->table, name);
        },
        [this, dataset](const Result<Session>& session) {
            if (session)
                afterTheRun([this, dataset, read = *session] { showSession(dataset, read); });
            else
                refuse(session.error().message);
        });
}

void StudioOpener::showSession(const DatasetSnapshotPointer& dataset, const Session& session)
{
    document_.openSession(dataset, session);
    if (QFileInfo::exists(sessionFile_)) // a recovery file is gone by now
        Q_EMIT fileOpened(sessionFile_);
    if (session.window.contains("layout") && session.window["layout"].is_string())
        Q_EMIT layoutRead(QByteArray::fromBase64(
            QByteArray::fromStdString(session.window["layout"].get<std::string>())));
}

void StudioOpener::refuse(const std::string& sentence)
{
    Q_EMIT opening({});
    Q_EMIT refused(QString::fromStdString(sentence));
}

void StudioOpener::afterTheRun(std::function<void()> open)
{
    run_.stop();
    if (run_.runner().isRunning())
        connect(&run_.runner(), &ExperimentRunner::finished, this, open, Qt::SingleShotConnection);
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
