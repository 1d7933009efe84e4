// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_document.h"

#include "app/studio/carried_over.h"
#include "app/studio/change_setup.h"

#include <algorithm>
#include <limits>

namespace latency
{

StudioDocument::StudioDocument(QObject* parent)
    : QObject(parent), predictions_(std::make_unique<ShownPredictions>(*this))
{
    connect(&undoStack_, &QUndoStack::indexChanged, this, &StudioDocument::sessionChanged);
    connect(this, &StudioDocument::datasetChanged, this, &StudioDocument::sessionChanged);
    connect(this, &StudioDocument::picksChanged, this, &StudioDocument::sessionChanged);
    connect(this, &StudioDocument::runsChanged, this, &StudioDocument::sessionChanged);
    connect(this, &StudioDocument::shownRunChanged, this, &StudioDocument::sessionChanged);
    connect(this, &StudioDocument::shownDeviceChanged, this, &StudioDocument::sessionChanged);
    connect(this, &StudioDocument::selectedArchitectureChanged, this,
            &StudioDocument::sessionChanged);
    connect(this, &StudioDocument::selectedGroupChanged, this, &StudioDocument::sessionChanged);
    connect(this, &StudioDocument::selectedDevicesChanged, this, &StudioDocument::sessionChanged);
}

StudioDocument::~StudioDocument() = default;

const LatencyTable* StudioDocument::table() const
{
    return dataset_ ? dataset_->table.get() : nullptr;
}

void StudioDocument::openDataset(DatasetSnapshotPointer dataset, const StudioSetup& setup)
{
    takeDataset(std::move(dataset));
    setup_ = setup;
    const std::string& space = dataset_->table->space().name();
    const auto board = boards_.find(space);
    setup_.board = board == boards_.end() ? emptyBoard(space) : board->second;
    const KeptRuns& kept = runsOfDatasets_[dataset_->reference];
    runs_ = kept.runs;
    setup_.runNotes = kept.notes;
    setup_.baselineRun = kept.baseline;
    const std::vector<int> tests = testDevices();
    shownDevice_ = tests.empty() ? -1 : tests.front();
    tellEverything();
}

void StudioDocument::openSession(DatasetSnapshotPointer dataset, const Session& session)
{
    takeDataset(std::move(dataset));
    for (const auto& [space, board] : session.otherBoards)
        boards_[space] = board;
    restoreHistory(session.history);
    runs_ = session.runs;
    for (const RunRecordPointer& run : runs_)
        nextRun_ = std::max(nextRun_, run->id + 1);
    shownDevice_ = session.shownDevice;
    selectedArchitecture_ = session.selectedArchitecture;
    selection_ = {table()->architectureCount(), session.selectedGroup};
    deviceSelection_ = {table()->deviceCount(), session.selectedDevices};
    tellEverything();
    // Views switch to the instant fit when the picks change.
    showRun(findRun(session.shownRun) ? session.shownRun : -1);
}

void StudioDocument::continueOn(DatasetSnapshotPointer dataset)
{
    Session carried = carriedOver(session(), *table(), *dataset->table);
    const KeptRuns& kept = runsOfDatasets_[dataset->reference];
    carried.runs = kept.runs;
    for (StudioSetup& setup : carried.history.setups) {
        setup.runNotes = kept.notes;
        setup.baselineRun = kept.baseline;
    }
    openSession(std::move(dataset), carried);
}

void StudioDocument::continueFrom(const StudioDocument& other)
{
    if (!other.dataset_)
        return;
    runsOfDatasets_ = other.runsOfDatasets_;
    boards_ = other.boards_;
    openSession(other.dataset_, other.session());
    nextRun_ = other.nextRun_;
}

Session StudioDocument::session() const
{
    Session session;
    if (!dataset_)
        return session;
    session.dataset = dataset_->reference;
    session.checksum = dataset_->checksum;
    SetupHistory& history = session.history;
    history.current = undoStack_.index();
    history.setups = {setup_};
    for (int i = 0; i < undoStack_.count(); ++i) {
        const auto& step = static_cast<const ChangeSetup&>(*undoStack_.command(i));
        if (i == 0)
            history.setups = {step.before()};
        history.setups.push_back(step.after());
        history.steps.push_back(step.text().toStdString());
    }
    session.runs = runs_;
    session.shownRun = shownRun_;
    session.shownDevice = shownDevice_;
    session.selectedArchitecture = selectedArchitecture_;
    session.selectedGroup = selectedGroup();
    session.selectedDevices = deviceSelection_.rows();
    session.otherBoards = boards();
    session.otherBoards.erase(setup_.board.space());
    return session;
}

BoardsBySpace StudioDocument::boards() const
{
    BoardsBySpace boards = boards_;
    if (dataset_)
        boards[setup_.board.space()] = setup_.board;
    std::erase_if(boards, [](const auto& board) { return board.second.isEmpty(); });
    return boards;
}

void StudioDocument::restoreHistory(const SetupHistory& history)
{
    isRestoring_ = true;
    setup_ = history.setups.front();
    for (std::size_t i = 0; i < history.steps.size(); ++i)
        undoStack_.push(new ChangeSetup(*this, history.setups[i + 1],
                                        QString::fromStdString(history.steps[i]), -1));
    undoStack_.setIndex(history.current);
    isRestoring_ = false;
}

void StudioDocument::takeDataset(DatasetSnapshotPointer dataset)
{
    undoStack_.clear();
    if (dataset_) {
        runsOfDatasets_[dataset_->reference] = {runs(), setup_.runNotes, setup_.baselineRun};
        boards_[setup_.board.space()] = setup_.board;
    }
    dataset_ = std::move(dataset);
    hoveredArchitecture_ = selectedArchitecture_ = hoveredDevice_ = -1;
    selection_ = {dataset_->table->architectureCount(), {}};
    deviceSelection_ = {dataset_->table->deviceCount(), {}};
    shownRun_ = -1;
    hoverRun(-1);
}

void StudioDocument::tellEverything()
{
    Q_EMIT datasetChanged();
    Q_EMIT rolesChanged();
    Q_EMIT picksChanged();
    Q_EMIT formChanged();
    Q_EMIT specificationsChanged();
    Q_EMIT boardChanged();
    Q_EMIT runsChanged();
    Q_EMIT shownRunChanged(shownRun_);
    Q_EMIT shownDeviceChanged(shownDevice_);
    Q_EMIT selectedArchitectureChanged(selectedArchitecture_);
    Q_EMIT selectedGroupChanged();
    Q_EMIT selectedDevicesChanged();
}

void StudioDocument::offerFirstPicks(const std::vector<int>& picks, const std::string& origin)
{
    if (undoStack_.count() > 0 || !setup_.picks.empty())
        return;
    StudioSetup setup = setup_;
    setup.picks = picks;
    setup.pickOrigin = origin;
    setSetup(setup);
}

void StudioDocument::changeSetup(const StudioSetup& setup, const QString& undoText, int mergeKey)
{
    if (dataset_ && setup != setup_)
        undoStack_.push(new ChangeSetup(*this, setup, undoText, mergeKey));
}

void StudioDocument::setSetup(const StudioSetup& setup)
{
    const StudioSetup old = std::exchange(setup_, setup);
    if (isRestoring_)
        return;
    if (old.roles != setup_.roles || old.task != setup_.task) {
        keepShownDeviceATestDevice();
        Q_EMIT rolesChanged();
    }
    if (old.picks != setup_.picks || old.pickOrigin != setup_.pickOrigin)
        Q_EMIT picksChanged();
    if (old.form != setup_.form)
        Q_EMIT formChanged();
    if (old.specifications != setup_.specifications)
        Q_EMIT specificationsChanged();
    if (old.board != setup_.board)
        Q_EMIT boardChanged();
    if (old.removedRuns != setup_.removedRuns || old.runNotes != setup_.runNotes ||
        old.baselineRun != setup_.baselineRun)
        Q_EMIT runsChanged();
    hoverRun(hoveredRun_); // it may be removed
}

void StudioDocument::keepShownDeviceATestDevice()
{
    const std::vector<int> tests = testDevices();
    if (std::ranges::find(tests, shownDevice_) == tests.end())
        showDevice(tests.empty() ? -1 : tests.front());
}

ExperimentSpec StudioDocument::experimentSpec() const
{
    return latency::experimentSpec(setup_, *dataset_->table, dataset_->reference);
}

std::vector<int> StudioDocument::trainDevices() const
{
    return devicesWithRole(setup_, DeviceRole::Train);
}

std::vector<int> StudioDocument::testDevices() const
{
    return devicesWithRole(setup_, DeviceRole::Test);
}

double StudioDocument::meanCrossCorrelation() const
{
    if (!dataset_)
        return std::numeric_limits<double>::quiet_NaN();
    return latency::meanCrossCorrelation(dataset_->similarity.values, trainDevices(),
                                         testDevices());
}

std::vector<RunRecordPointer> StudioDocument::runs() const
{
    std::vector<RunRecordPointer> kept;
    std::ranges::copy_if(runs_, std::back_inserter(kept), [this](const RunRecordPointer& run) {
        return std::ranges::find(setup_.removedRuns, run->id) == setup_.removedRuns.end();
    });
    return kept;
}

RunRecordPointer StudioDocument::findRun(int id) const
{
    const auto found =
        std::ranges::find_if(runs_, [id](const RunRecordPointer& run) { return run->id == id; });
    return found == runs_.end() ? nullptr : *found;
}

int StudioDocument::addRun(RunRecord run)
{
    run.id = nextRun_++;
    const int id = run.id;
    runs_.push_back(std::make_shared<const RunRecord>(std::move(run)));
    Q_EMIT runsChanged();
    showRun(id);
    return id;
}

void StudioDocument::showRun(int id)
{
    if (id != shownRun_) {
        shownRun_ = id;
        Q_EMIT shownRunChanged(id);
    }
}

void StudioDocument::showDevice(int device)
{
    if (device != shownDevice_) {
        shownDevice_ = device;
        Q_EMIT shownDeviceChanged(device);
    }
}

void StudioDocument::hoverArchitecture(int architecture)
{
    if (architecture != hoveredArchitecture_) {
        hoveredArchitecture_ = architecture;
        Q_EMIT hoveredArchitectureChanged(architecture);
    }
}

void StudioDocument::selectArchitecture(int architecture)
{
    if (architecture != selectedArchitecture_) {
        selectedArchitecture_ = architecture;
        Q_EMIT selectedArchitectureChanged(architecture);
    }
}

void StudioDocument::selectGroup(const std::vector<int>& architectures)
{
    if (!dataset_)
        return;
    RowSet selection(table()->architectureCount(), architectures);
    if (selection != selection_) {
        selection_ = std::move(selection);
        Q_EMIT selectedGroupChanged();
    }
}

void StudioDocument::selectDevices(const std::vector<int>& devices)
{
    if (!dataset_)
        return;
    RowSet selection(table()->deviceCount(), devices);
    if (selection != deviceSelection_) {
        deviceSelection_ = std::move(selection);
        Q_EMIT selectedDevicesChanged();
    }
}

void StudioDocument::hoverDevice(int device)
{
    if (device != hoveredDevice_) {
        hoveredDevice_ = device;
        Q_EMIT hoveredDeviceChanged(device);
    }
}

void StudioDocument::hoverRun(int id)
{
    const bool isThere =
        std::ranges::any_of(runs(), [id](const RunRecordPointer& run) { return run->id == id; });
    const int hovered = isThere ? id : -1;
    if (hovered != hoveredRun_) {
        hoveredRun_ = hovered;
        Q_EMIT hoveredRunChanged(hovered);
    }
}

} // namespace latency
