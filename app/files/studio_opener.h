#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/dataset_opener.h"
#include "app/files/session_claim.h"
#include "app/files/session_reading.h"
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
    /// Opens a kept session. Its file stays whatever happens; the claim is passed on when it is
    /// shown, and given up otherwise.
    void restore(SessionClaim claim);
    /// Answers `sessionWithoutDataset`: opens the same session with the dataset in `file`.
    void openSessionWith(const QString& file);
    /// The other answer: gives the session up.
    void leaveSession() { waiting_.reset(); }
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
    void sessionOpened(const QString& fileName); ///< of the user
    /// A kept session is shown; see SessionKeeper::continueIn.
    void sessionRestored(const std::shared_ptr<latency::SessionClaim>& claim,
                         const latency::Session& session);
    /// A kept session cannot be read; `claim` is given up afterwards.
    void keptRefused(const std::shared_ptr<latency::SessionClaim>& claim,
                     latency::SessionFault fault, const QString& sentence);
    /// The dataset of a session is missing or has changed; see `openSessionWith`.
    void sessionWithoutDataset(const QString& sentence);
    /// What is open is about to be replaced.
    void replacing();
    /// A worksheet, filled in or not.
    void measurementsFound(const QString& fileName);
    void resultsFound(const QStringList& fileNames);
    /// The window's own state in a session.
    void windowRead(const nlohmann::json& window);

private:
    /// A session on its way into the document.
    struct OpenedSession {
        QString file;
        std::shared_ptr<SessionClaim> claim; ///< null: a file of the user
        std::shared_ptr<const nlohmann::json> json;
        DatasetRequest dataset;
    };
    void readAndOpen(OpenedSession session);
    void takeRead(OpenedSession session, const ReadSession& read);
    void refuseSession(const OpenedSession& session, SessionFault fault,
                       const std::string& sentence);
    void askForDataset(OpenedSession session, const QString& sentence);
    void takeDataset(const DatasetSnapshotPointer& dataset, const StudioSetup& setup);
    void takeSession(const DatasetSnapshotPointer& dataset);
    void guardAndShow(const OpenedSession& opened, const DatasetSnapshotPointer& dataset,
                      const Session& session);
    void beginAnew();
    void showSession(const OpenedSession& opened, const DatasetSnapshotPointer& dataset,
                     const Session& session);
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
    std::optional<OpenedSession> session_; ///< whose dataset is being opened
    std::optional<OpenedSession> waiting_; ///< for an answer to `sessionWithoutDataset`
    std::function<void(const QString&, std::function<void()>)> guard_;
    bool isContinuing_ = false;            ///< the setup is carried over to the dataset being opened
    Job sessions_;                         ///< reads them
};

/// Extension of session files.
extern const char* const kSessionSuffix;

} // namespace latency
