#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/row_set.h"
#include "app/studio/run_record.h"
#include "app/studio/session.h"
#include "app/studio/shown_predictions.h"
#include "app/studio/studio_setup.h"
#include "app/workers/dataset_snapshot.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace latency
{

/// The state of the window: the open dataset, the setup with undo, the runs, and the hovered and
/// selected items. Views read it and request changes; it does not depend on views.
class StudioDocument : public QObject
{
    Q_OBJECT

public:
    explicit StudioDocument(QObject* parent = nullptr);
    ~StudioDocument() override;

    [[nodiscard]] const DatasetSnapshotPointer& dataset() const { return dataset_; }
    [[nodiscard]] const LatencyTable* table() const;
    /// Takes over a dataset; undo history, picks, hover and selection of the old one end. Its runs
    /// return when it is opened again. The user's own measurements belong to networks, so they stay
    /// with any dataset of their space, regardless of the board in `setup`.
    void openDataset(DatasetSnapshotPointer dataset, const StudioSetup& setup);

    /// The document's state for a session file; `window` is empty.
    [[nodiscard]] Session session() const;
    /// Restores a dataset with the state of a session: undo history, runs, shown and selected
    /// items.
    void openSession(DatasetSnapshotPointer dataset, const Session& session);
    /// Takes over a dataset that shares devices and networks with the open one, such as the same
    /// with more devices. Roles, picks, selection and undo of shared items are kept, and runs from
    /// an earlier time of this dataset return.
    void continueOn(DatasetSnapshotPointer dataset);
    /// Takes over the whole state of another document, with undo history and the runs on all
    /// datasets, if it has a dataset.
    void continueFrom(const StudioDocument& other);

    /// Initial picks; no step of undo. Ignored after the user's first change.
    void offerFirstPicks(const std::vector<int>& picks, const std::string& origin);

    /// The user's measurements by search space, of the open one and of those open before.
    [[nodiscard]] BoardsBySpace boards() const;

    [[nodiscard]] const StudioSetup& setup() const { return setup_; }
    /// Changes the setup as one step of undo. Consecutive steps with the same non-negative
    /// `mergeKey` are merged. An unchanged setup is ignored.
    void changeSetup(const StudioSetup& setup, const QString& undoText, int mergeKey = -1);
    [[nodiscard]] QUndoStack& undoStack() { return undoStack_; }

    [[nodiscard]] ExperimentSpec experimentSpec() const;
    [[nodiscard]] std::vector<int> trainDevices() const;
    [[nodiscard]] std::vector<int> testDevices() const;
    /// Mean ρ between train and test devices; NaN if one side is empty.
    [[nodiscard]] double meanCrossCorrelation() const;

    [[nodiscard]] std::vector<RunRecordPointer> runs() const; ///< those not removed, oldest first
    [[nodiscard]] RunRecordPointer findRun(int id) const;
    int addRun(RunRecord run);                               ///< gives it an id and shows it
    [[nodiscard]] int shownRun() const { return shownRun_; } ///< -1: the instant fit
    void showRun(int id);

    /// Requests an overlay of these runs in the comparison.
    void compareRuns(const QList<int>& ids) { Q_EMIT comparisonRequested(ids); }

    /// The shown predictions.
    [[nodiscard]] ShownPredictions& predictions() { return *predictions_; }
    [[nodiscard]] const ShownPredictions& predictions() const { return *predictions_; }

    [[nodiscard]] int shownDevice() const
    {
        return shownDevice_;
    } ///< test device of the scatter, or -1
    void showDevice(int device);

    [[nodiscard]] int hoveredArchitecture() const { return hoveredArchitecture_; }
    void hoverArchitecture(int architecture);
    [[nodiscard]] int selectedArchitecture() const { return selectedArchitecture_; }
    void selectArchitecture(int architecture);
    /// The selected architectures, in every view.
    [[nodiscard]] const RowSet& selection() const { return selection_; }
    [[nodiscard]] std::vector<int> selectedGroup() const { return selection_.rows(); }
    void selectGroup(const std::vector<int>& architectures);
    /// The selected devices, in every view, regardless of their roles.
    [[nodiscard]] const RowSet& deviceSelection() const { return deviceSelection_; }
    void selectDevices(const std::vector<int>& devices);
    [[nodiscard]] int hoveredDevice() const { return hoveredDevice_; }
    void hoverDevice(int device);
    /// The run under the pointer, which may differ from the shown one; -1 for none.
    [[nodiscard]] int hoveredRun() const { return hoveredRun_; }
    void hoverRun(int id); ///< an id of no run counts as none

Q_SIGNALS:
    void datasetChanged();
    void rolesChanged();
    void picksChanged();
    void formChanged();
    void specificationsChanged();
    void boardChanged();
    void runsChanged();
    void shownRunChanged(int id);
    void comparisonRequested(const QList<int>& ids);
    void shownDeviceChanged(int device);
    void hoveredArchitectureChanged(int architecture);
    void selectedArchitectureChanged(int architecture);
    void selectedGroupChanged();
    void selectedDevicesChanged();
    void hoveredDeviceChanged(int device);
    void hoveredRunChanged(int id);
    /// Part of a session's contents has changed; emitted by the next return to the event loop at
    /// the latest.
    void sessionChanged();

private:
    friend class ChangeSetup;
    struct KeptRuns {
        std::vector<RunRecordPointer> runs;
        std::map<int, std::string> notes;
        int baseline = -1;
    };
    void takeDataset(DatasetSnapshotPointer dataset);
    void tellEverything();
    void restoreHistory(const SetupHistory& history);
    void setSetup(const StudioSetup& setup);
    void keepShownDeviceATestDevice();

    DatasetSnapshotPointer dataset_;
    std::unique_ptr<ShownPredictions> predictions_;
    StudioSetup setup_;
    QUndoStack undoStack_;
    std::vector<RunRecordPointer> runs_;
    std::map<std::string, KeptRuns> runsOfDatasets_; ///< of those opened before
    BoardsBySpace boards_; ///< of the spaces opened before; that of the open one is in the setup
    int nextRun_ = 1;
    bool isRestoring_ = false; ///< setups are taken over in silence
    int shownRun_ = -1;
    int shownDevice_ = -1;
    int hoveredArchitecture_ = -1;
    int selectedArchitecture_ = -1;
    RowSet selection_;
    RowSet deviceSelection_;
    int hoveredDevice_ = -1;
    int hoveredRun_ = -1;
};

} // namespace latency
