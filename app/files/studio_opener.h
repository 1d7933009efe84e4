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

/// Opens datasets, experiments and sessions into the document. Reads on workers; what was open
/// stays open until all of the new is there, and when it is refused.
class StudioOpener : public QObject
{
    Q_OBJECT

public:
    /// datasets  reads the tables
    /// runner    its run is stopped before another dataset takes the place of the one it reads
    StudioOpener(StudioDocument& document, DatasetOpener& datasets, ExperimentRunner& runner,
                 QObject* parent);

    /// requestText  a reference, or several; see `requestText`
    void openDataset(const QString& requestText);
    /// The same data otherwise, such as with the devices of one more dataset: roles, picks and
    /// undo of what stays are kept.
    void continueWith(const DatasetRequest& request);
    /// Tries once more what was refused for unclear columns.
    void openAgain(const DatasetRequest& request);
    void openExperiment(const QString& fileName);
    /// Opens its dataset and brings back all it kept.
    void openSession(const QString& fileName);
    /// Whatever the file is: a dataset, or what its head says.
    void openFile(const QString& fileName);
    /// A session left behind; `afterReading` is called when its file is no longer needed.
    void bringBack(const QString& fileName, std::function<void()> afterReading);
    /// None of the files that the program writes itself; reads the beginning of the file.
    static bool isDataset(const QString& fileName);

    /// Is asked before a session takes the place of what is open, and calls `go` if it may.
    void setGuard(std::function<void(const QString& fileName, std::function<void()> go)> guard)
    {
        guard_ = std::move(guard);
    }

Q_SIGNALS:
    void opening(const QString& name); ///< empty: no longer
    void refused(const QString& sentence);
    /// What the columns of one source mean has to be chosen; then `openAgain`.
    void columnsUnclear(const latency::DatasetRequest& request, std::size_t source,
                        const QString& sentence);
    void fileOpened(const QString& fileName);
    void sessionOpened(); ///< from a file that is still there
    /// A worksheet, filled in or not.
    void measurementsFound(const QString& fileName);
    void resultsFound(const QStringList& fileNames);
    /// What a session kept of the window beside the document.
    void windowRead(const nlohmann::json& window);

private:
    void takeDataset(const DatasetSnapshotPointer& dataset, const StudioSetup& setup);
    void takeSession(const DatasetSnapshotPointer& dataset);
    void beginAnew();
    void showSession(const DatasetSnapshotPointer& dataset, const Session& session);
    void refuse(const std::string& sentence);
    /// Calls `open` once no run reads the old dataset any more.
    void afterTheRun(std::function<void()> open);
    /// The setup to open a dataset with; nothing, said so, when the experiment does not fit it.
    std::optional<StudioSetup> takeOver(const StudioSetup& ofDataset,
                                        const LatencyTablePointer& table);

    StudioDocument& document_;
    DatasetOpener& datasets_;
    ExperimentRunner& runner_;
    /// What the experiment whose data is being opened makes of it; empty when there is none.
    std::function<Result<StudioSetup>(const LatencyTablePointer&)> setupOfExperiment_;
    /// The session whose dataset is being opened; null when there is none.
    std::shared_ptr<const nlohmann::json> session_;
    QString sessionFile_;
    std::function<void(const QString&, std::function<void()>)> guard_;
    bool isContinuing_ = false; ///< the setup is carried over to the dataset being opened
    Job sessions_;              ///< reads them
};

/// How names of session files end.
extern const char* const kSessionSuffix;

} // namespace latency
