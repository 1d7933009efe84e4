#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/dataset_opener.h"
#include "app/studio/studio_document.h"
#include "app/workers/experiment_runner.h"
#include "app/workers/job.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace latency
{

/// Opens datasets, experiments and sessions into the document. Reads on workers; the open dataset
/// stays open until the new one is complete, and if the new one is refused.
class StudioOpener : public QObject
{
    Q_OBJECT

public:
    /// datasets  reads the tables
    /// runner    its run is stopped before the dataset is replaced
    StudioOpener(StudioDocument& document, DatasetOpener& datasets, ExperimentRunner& runner,
                 QObject* parent);

    /// requestText  a reference, or several; see `requestText`
    void openDataset(const QString& requestText);
    /// Opens a variant of the open data, such as with the devices of another dataset; roles,
    /// samples and undo are kept as far as possible.
    void continueWith(const DatasetRequest& request);
    /// Retries a request that was refused for unclear columns.
    void openAgain(const DatasetRequest& request);
    void openExperiment(const QString& fileName);
    /// Opens its dataset and restores its state.
    void openSession(const QString& fileName);
    /// Opens any file: a dataset, or a file of the program, recognised by its beginning.
    void openFile(const QString& fileName);
    /// Opens an abandoned session; `afterReading` is called when its file is no longer needed.
    void bringBack(const QString& fileName, std::function<void()> afterReading);
    /// True unless the program itself writes files of this kind; reads the beginning of the file.
    static bool isDataset(const QString& fileName);

    /// Called before a session replaces the open work; calls `go` to permit it.
    void setGuard(std::function<void(const QString& fileName, std::function<void()> go)> guard)
    {
        guard_ = std::move(guard);
    }

Q_SIGNALS:
    void opening(const QString& name); ///< empty: no longer
    void refused(const QString& sentence);
    /// The roles of a source's columns have to be chosen; then call `openAgain`.
    void columnsUnclear(const latency::DatasetRequest& request, std::size_t source,
                        const QString& sentence);
    void fileOpened(const QString& fileName);
    void sessionOpened(); ///< from a file that is still there
    /// A worksheet, filled in or not.
    void measurementsFound(const QString& fileName);
    void resultsFound(const QStringList& fileNames);
    /// The window's own state in a session.
    void windowRead(const nlohmann::json& window);

private:
    void takeDataset(const DatasetSnapshotPointer& dataset, const StudioSetup& setup);
    void takeSession(const DatasetSnapshotPointer& dataset);
    void beginAnew();
    void showSession(const DatasetSnapshotPointer& dataset, const Session& session);
    void refuse(const std::string& sentence);
    /// Calls `open` when no run uses the old dataset any longer.
    void afterTheRun(std::function<void()> open);
    /// The initial setup of a dataset; nothing, with a message, if the experiment does not fit it.
    std::optional<StudioSetup> takeOver(const StudioSetup& ofDataset,
                                        const LatencyTablePointer& table);

    StudioDocument& document_;
    DatasetOpener& datasets_;
    ExperimentRunner& runner_;
    /// The experiment whose dataset is being opened; empty if there is none.
    std::function<Result<StudioSetup>(const LatencyTablePointer&)> setupOfExperiment_;
    /// The session whose dataset is being opened; null when there is none.
    std::shared_ptr<const nlohmann::json> session_;
    QString sessionFile_;
    std::function<void(const QString&, std::function<void()>)> guard_;
    bool isContinuing_ = false; ///< the setup is carried over to the dataset being opened
    Job sessions_;              ///< reads them
};

/// Extension of session files.
extern const char* const kSessionSuffix;

} // namespace latency
