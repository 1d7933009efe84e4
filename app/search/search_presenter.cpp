// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/search_presenter.h"

#include "app/board/learning_state.h"
#include "app/board/unit_names.h"
#include "core/experiment/source_devices.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/run_bar.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace latency
{
namespace
{

/// Choices of data to learn from, in their order in the form.
enum LearnsFrom { EveryOtherDevice, TrainDevices };

} // namespace

SearchPresenter::SearchPresenter(StudioDocument& document, SearchPanel& panel,
                                 std::vector<std::filesystem::path> dataFolders, QObject* parent)
    : QObject(parent), document_(document), panel_(panel), work_(std::move(dataFolders), nullptr)
{
    panel.settings().setUnits(unitNames());
    connect(&document, &StudioDocument::datasetChanged, this, &SearchPresenter::showDataset);
    connect(&document, &StudioDocument::rolesChanged, this, &SearchPresenter::showRoles);
    connect(&document, &StudioDocument::hoveredArchitectureChanged, &panel.canvas(),
            &FrontCanvas::setHovered);
    connectPanel();
    connectSettings();
    connectWork();
}

void SearchPresenter::connectPanel()
{
    connect(&panel_, &SearchPanel::architectureHovered, &document_,
            &StudioDocument::hoverArchitecture);
    connect(&panel_, &SearchPanel::architectureSelected, &document_,
            &StudioDocument::selectArchitecture);
    connect(&panel_, &SearchPanel::searchRequested, this,
            [this] { spend(std::numeric_limits<int>::max()); });
    connect(&panel_, &SearchPanel::stopRequested, this, &SearchPresenter::stop);
    connect(&panel_, &SearchPanel::stepRequested, this, [this] {
        if (!known_.isByHand)
            spend(1);
        else
            propose(1, [this](const std::vector<int>& next) {
                document_.selectArchitecture(next.front());
                Q_EMIT typingWanted(next.front());
            });
    });
    connect(&panel_, &SearchPanel::worksheetRequested, this, &SearchPresenter::makeWorksheet);
    connect(&panel_, &SearchPanel::measurementsRequested, this,
            &SearchPresenter::measurementsRequested);
    connect(&panel_, &SearchPanel::predictionsRequested, this, [this] {
        if (checkPredictions())
            Q_EMIT predictionsRequested();
    });
    connect(&panel_, &SearchPanel::restartRequested, this, [this] {
        if (known_.isByHand)
            Q_EMIT clearingWanted();
        else
            restart();
    });
    connect(&panel_.canvas(), &FrontCanvas::limitDragged, this, &SearchPresenter::changeLimit);
}

void SearchPresenter::connectSettings()
{
    SearchSettings& settings = panel_.settings();
    connect(&settings, &SearchSettings::predictorChosen, this, &SearchPresenter::choosePredictor);
    connect(&settings, &SearchSettings::limitChanged, this, &SearchPresenter::changeLimit);
    connect(&settings, &SearchSettings::deviceChosen, this, &SearchPresenter::chooseDevice);
    connect(&settings, &SearchSettings::confidenceChanged, this, [this](double confidence) {
        confidence_ = confidence;
        if (!isRunning())
            showAnswer();
    });
    connect(&settings, &SearchSettings::measurementsChanged, this, [this](int count) {
        measurements_ = count;
        restart();
    });
    connect(&settings, &SearchSettings::learningChosen, this, [this](int index) {
        learnsFrom_ = index;
        start();
    });
    connect(&settings, &SearchSettings::tripsChanged, this, [this](bool isOneTrip, int round) {
        const bool isOther = isOneTrip != isOneTrip_;
        isOneTrip_ = isOneTrip;
        round_ = round;
        if (isOther)
            restart();
    });
    connect(&settings, &SearchSettings::unitChosen, this, &SearchPresenter::unitChosen);
    for (const auto chosen :
         {&SearchSettings::deviceChosen, &SearchSettings::predictorChosen,
          &SearchSettings::measurementsChanged, &SearchSettings::learningChosen})
        connect(&settings, chosen, this, &SearchPresenter::choicesChanged);
    connect(&settings, &SearchSettings::confidenceChanged, this, &SearchPresenter::choicesChanged);
    connect(&settings, &SearchSettings::tripsChanged, this, &SearchPresenter::choicesChanged);
}

SearchChoices SearchPresenter::choices() const
{
    SearchChoices choices;
    if (!document_.dataset())
        return choices;
    choices.device = deviceName().toStdString();
    choices.predictor = kind_ ? kind_->info().name : "";
    if (isLimitChosen_)
        choices.limit = limit_;
    choices.confidence = confidence_;
    choices.measurements = measurements_;
    choices.learnsFromTrainDevices = learnsFrom_ == TrainDevices;
    choices.isOneTrip = isOneTrip_;
    choices.round = round_;
    return choices;
}

void SearchPresenter::choose(const SearchChoices& choices)
{
    const LatencyTable& table = *document_.table();
    const int device = table.findDevice(choices.device);
    if (device >= 0)
        device_ = device;
    else if (!choices.device.empty() && choices.device == document_.setup().board.device())
        device_ = table.deviceCount();
    const auto kind = std::ranges::find(kinds_, choices.predictor,
                                        [](const PredictorKind* one) { return one->info().name; });
    if (kind != kinds_.end())
        kind_ = *kind;
    isLimitChosen_ = choices.limit.has_value();
    if (choices.limit)
        limit_ = *choices.limit;
    confidence_ = choices.confidence;
    measurements_ = choices.measurements;
    learnsFrom_ = choices.learnsFromTrainDevices ? TrainDevices : 0;
    isOneTrip_ = choices.isOneTrip;
    round_ = choices.round;
    start();
    showSettings();
}

void SearchPresenter::connectWork()
{
    connect(&document_, &StudioDocument::boardChanged, this, [this] {
        showDevices();
        followBoard();
    });
    connect(&work_, &SearchWork::prepared, this, &SearchPresenter::showPrepared);
    connect(&work_, &SearchWork::failed, this, [this](const std::string& sentence) {
        panel_.setRunning(false);
        panel_.showContent();
        showFault(coreText(sentence));
    });
    connect(&work_, &SearchWork::began, this, [this] { panel_.setRunning(true); });
    connect(&work_, &SearchWork::fitted, this, &SearchPresenter::show);
    connect(&work_, &SearchWork::ended, this, &SearchPresenter::showEnd);
    connect(&work_, &SearchWork::nothingPromised, this,
            [this] { Q_EMIT remarked(tr("No further measurement is expected to help.")); });
    connect(&work_, &SearchWork::refused, this,
            [this](const std::string& sentence) { Q_EMIT refused(coreText(sentence)); });
    connect(&work_, &SearchWork::predictionsSaved, this, &SearchPresenter::showSaved);
}

bool SearchPresenter::hasMeasurements() const
{
    return isRunning() || (search() && !known_.isByHand && !search()->steps().empty());
}

QString SearchPresenter::textOf(int architecture) const
{
    const LatencyTable& table = *document_.table();
    return QString::fromStdString(table.space().toText(table.architecture(architecture)));
}

QString SearchPresenter::deviceName() const
{
    const LatencyTable& table = *document_.table();
    return QString::fromStdString(device_ < table.deviceCount() ? table.device(device_).name
                                                                : document_.setup().board.device());
}

std::vector<int> SearchPresenter::trainDevices() const
{
    std::vector<int> devices = learnsFrom_ == TrainDevices
                                   ? document_.trainDevices()
                                   : otherMeasuredDevices(*document_.table(), device_);
    std::erase(devices, device_);
    return devices;
}

SearchProblem SearchPresenter::problem() const
{
    SearchProblem problem;
    problem.table = document_.dataset()->table;
    problem.device = device_ < problem.table->deviceCount() ? device_ : -1;
    problem.trainDevices = trainDevices();
    problem.limit = limit_;
    problem.measurements = measurements_;
    if (isOneTrip_ && known_.isByHand)
        problem.firstPicks = measurements_;
    problem.confidence = confidence_;
    problem.predictor = kind_;
    problem.seed = Seed{document_.setup().form.seed};
    return problem;
}

void SearchPresenter::start()
{
    if (!isLimitChosen_)
        limit_ = suggestedLimit(*document_.table(), deviceName().toStdString(), trainDevices());
    panel_.canvas().setLimit(limit_);
    work_.setLimit(limit_);
    showLearningChoices();
    restart();
}

void SearchPresenter::restart()
{
    if (!document_.dataset())
        return;
    if (panel_.state() == Panel::State::Content) // the form stays where it is
        showInWords(tr("Preparing the search…"), {});
    else
        panel_.showLoading(tr("Preparing the search…"));
    known_ = knownMeasurements(*document_.table(), device_, document_.setup().board);
    const bool isOwn = device_ >= document_.table()->deviceCount();
    Q_EMIT targetChanged(known_.isByHand && !isOwn ? deviceName().toStdString() : std::string());
    SearchProblem asked = problem();
    asked.learning =
        aFewTimesASecond(this, [this](const LearningState& state) { showLearning(state); });
    work_.prepare(std::move(asked), known_);
    showSettings();
}

void SearchPresenter::spend(int measurements)
{
    if (!search() || isRunning() || search()->remaining() <= 0)
        return;
    if (!kind_->isInstant() && search()->belief().isEmpty())
        Q_EMIT remarked(tr("%1 learns from other devices first; that may take minutes.")
                            .arg(coreText(kind_->info().title)));
    work_.spend(measurements);
}

void SearchPresenter::stop()
{
    const std::size_t taken = search() ? search()->steps().size() : 0;
    Q_EMIT remarked(taken == 1 ? tr("Search stopped after 1 measurement.")
                               : tr("Search stopped after %1 measurements.").arg(taken));
    work_.stop();
}

void SearchPresenter::makeWorksheet()
{
    if (!search())
        return;
    const int measured = static_cast<int>(search()->steps().size());
    const int first = search()->firstPickCount() - measured;
    propose(isOneTrip_  ? search()->remaining()
            : first > 0 ? first
                        : round_,
            [this](const std::vector<int>& next) { Q_EMIT worksheetReady(deviceName(), next); });
}

void SearchPresenter::makeOneTripWorksheet()
{
    if (!document_.dataset())
        return;
    isSheetWanted_ = true;
    const int board = document_.table()->deviceCount();
    if (device_ != board || !isOneTrip_ || !search()) {
        device_ = board;
        isOneTrip_ = true;
        Q_EMIT choicesChanged();
        start();
        return;
    }
    makeWantedSheet();
}

void SearchPresenter::makeWantedSheet()
{
    if (isRunning() || !std::exchange(isSheetWanted_, false))
        return;
    makeWorksheet();
}

void SearchPresenter::propose(int count, std::function<void(const std::vector<int>&)> use)
{
    if (!search() || isRunning())
        return;
    if (search()->remaining() <= 0)
        Q_EMIT remarked(tr("The budget is spent; a larger one proposes more."));
    else
        work_.propose(count, std::move(use));
}

void SearchPresenter::setUnit(int place)
{
    unit_ = place;
    if (document_.dataset())
        showSettings();
}

/// Measurements were added, corrected or removed, here or by undo.
void SearchPresenter::followBoard()
{
    if (!work_.follow(knownMeasurements(*document_.table(), device_, document_.setup().board)))
        restart();
    known_ = work_.known();
}

void SearchPresenter::takeBoard()
{
    if (!known_.isByHand) // measurements are looked at on the board they are of
        chooseDevice(document_.table()->deviceCount());
}

bool SearchPresenter::checkPredictions()
{
    if (search() && !isRunning() && !search()->belief().isEmpty())
        return true;
    Q_EMIT refused(tr("No predictions yet: at least %1 networks have to be measured on %2.")
                       .arg(LatencySearch::kFewestFirst)
                       .arg(document_.dataset() ? deviceName() : tr("the device")));
    return false;
}

void SearchPresenter::savePredictions(const QString& fileName)
{
    if (fileName.isEmpty() || !checkPredictions())
        return;
    work_.savePredictions(document_.setup().board, fileName.toStdString());
}

void SearchPresenter::choosePredictor(int index)
{
    if (index < 0 || index >= static_cast<int>(kinds_.size()))
        return;
    kind_ = kinds_[static_cast<std::size_t>(index)];
    restart();
}

/// Includes changes that had to wait for the search.
void SearchPresenter::goOn()
{
    if (work_.isBehind())
        followBoard();
    else
        makeWantedSheet();
}

void SearchPresenter::chooseDevice(int index)
{
    if (index < 0 || index == device_)
        return;
    device_ = index;
    start();
}

void SearchPresenter::changeLimit(double milliseconds)
{
    limit_ = milliseconds;
    isLimitChosen_ = true;
    Q_EMIT choicesChanged();
    panel_.canvas().setLimit(limit_);
    showSettings();
    work_.setLimit(limit_);
    if (search() && !isRunning()) // the step under way ends with the new limit
        showAnswer();
}

} // namespace latency
