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

/// What the window shows: the open dataset, the setup under undo, the runs, and what is hovered and
/// selected in any view. Views read it and ask it for changes; it knows no view.
class StudioDocument : public QObject
{
    Q_OBJECT

public:
    explicit StudioDocument(QObject* parent = nullptr);
    ~StudioDocument() override;

    [[nodiscard]] const DatasetSnapshotPointer& dataset() const { return dataset_; }
    [[nodiscard]] const LatencyTable* table() const;
    /// Takes over a dataset; undo history, picks, hover and selection of the old one end. Its runs
    /// come back when it is opened again. The user's own measurements belong to networks: they stay
    /// on any dataset of their space, whatever board `setup` has.
    void openDataset(DatasetSnapshotPointer dataset, const StudioSetup& setup);

    /// Everything that a session file keeps of the document; its window is empty.
    [[nodiscard]] Session session() const;
    /// Takes over a dataset as a session left it: undo history, runs, what was shown and selected.
    void openSession(DatasetSnapshotPointer dataset, const Session& session);
    /// Takes over a dataset that shares devices and networks with the one that is open, such as the
    /// same with more devices: roles, picks, selection and undo of what stays are kept, and the
    /// runs it had when it was open before come back.
    void continueOn(DatasetSnapshotPointer dataset);
    /// Takes over everything that another document has open, with its undo history and the runs on
    /// all datasets; nothing when it has none.
    void continueFrom(const StudioDocument& other);

    /// Picks to look at before the user has done anything; no step of undo. Ignored afterwards.
    void offerFirstPicks(const std::vector<int>& picks, const std::string& origin);

    /// The user's measurements by search space, of the open one and of those open before.
    [[nodiscard]] BoardsBySpace boards() const;

    [[nodiscard]] const StudioSetup& setup() const { return setup_; }
    /// Changes the setup as one step of undo. Steps with the same non-negative `mergeKey` that
    /// follow one another become one. Does nothing when nothing changes.
    void changeSetup(const StudioSetup& setup, const QString& undoText, int mergeKey = -1);
    [[nodiscard]] QUndoStack& undoStack() { return undoStack_; }

    [[nodiscard]] ExperimentSpec experimentSpec() const;
    [[nodiscard]] std::vector<int> trainDevices() const;
    [[nodiscard]] std::vector<int> testDevices() const;
    /// Mean ρ between train and test devices; NaN when one side is empty.
    [[nodiscard]] double meanCrossCorrelation() const;

    [[nodiscard]] std::vector<RunRecordPointer> runs() const; ///< those not removed, oldest first
    [[nodiscard]] RunRecordPointer findRun(int id) const;
    int addRun(RunRecord run);                               ///< gives it an id and shows it
    [[nodiscard]] int shownRun() const { return shownRun_; } ///< -1: the instant fit
    void showRun(int id);

    /// Asks whoever compares runs to lay these over one another.
    void compareRuns(const QList<int>& ids) { Q_EMIT comparisonRequested(ids); }

    /// What is predicted, for every view.
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
    /// The architectures to be looked at together, in every view.
    [[nodiscard]] const RowSet& selection() const { return selection_; }
    [[nodiscard]] std::vector<int> selectedGroup() const { return selection_.rows(); }
    void selectGroup(const std::vector<int>& architectures);
    /// The devices to be looked at together, in every view; their roles do not matter.
    [[nodiscard]] const RowSet& deviceSelection() const { return deviceSelection_; }
    void selectDevices(const std::vector<int>& devices);
    [[nodiscard]] int hoveredDevice() const { return hoveredDevice_; }
    void hoverDevice(int device);
    /// The run pointed at, which need not be the one shown; -1 for none.
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
    /// Something a session keeps has changed, at the latest when control returns to the event loop.
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
