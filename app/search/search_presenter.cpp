// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/search_presenter.h"

#include "app/board/learning_state.h"
#include "app/board/shown_predictions.h"
#include "core/experiment/source_devices.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/run_bar.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>
#include <utility>

namespace latency
{
namespace
{

/// What the user chooses to learn from, in the order of the choices.
enum LearnsFrom { EveryOtherDevice, TrainDevices };

} // namespace

SearchPresenter::SearchPresenter(StudioDocument& document, SearchPanel& panel,
                                 std::vector<std::filesystem::path> dataFolders, QObject* parent)
    : QObject(parent), document_(document), panel_(panel),
      board_(new BoardPresenter(document, panel.board(), this)),
      dataFolders_(std::move(dataFolders))
{
    panel.settings().setUnits(unitNames());
    connect(&document, &StudioDocument::datasetChanged, this, &SearchPresenter::showDataset);
    connect(&document, &StudioDocument::rolesChanged, this, &SearchPresenter::showRoles);
    connect(&document, &StudioDocument::hoveredArchitectureChanged, &panel.canvas(),
            &FrontCanvas::setHovered);
    connectPanel();
    connectSettings();
    connectBoard();
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
                board_->askFor(next.front());
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
            board_->askToClear();
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

void SearchPresenter::connectBoard()
{
    connect(board_, &BoardPresenter::refused, this, &SearchPresenter::refused);
    connect(board_, &BoardPresenter::remarked, this, &SearchPresenter::remarked);
    connect(&document_, &StudioDocument::boardChanged, this, [this] {
        showDevices();
        followBoard();
    });
    connect(board_, &BoardPresenter::taken, this, [this] {
        if (!known_.isByHand) // measurements are looked at on the board they are of
            chooseDevice(document_.table()->deviceCount());
    });
    connect(board_, &BoardPresenter::leftOpen, this, [this](const std::vector<int>& open) {
        if (search_ && !isRunning())
            for (const int architecture : open)
                search_->passOver(architecture);
    });
}

void SearchPresenter::showDataset()
{
    const LatencyTable& table = *document_.table();
    const std::string measure = table.space().name() + ' ' + table.quantity().name;
    isLimitChosen_ &= measure == std::exchange(limitOf_, measure); // of other networks or units
    panel_.setNameOf([this](int architecture) { return textOf(architecture); });
    panel_.setNoun(coreText(table.space().networkNoun()));
    showDevices();
    kinds_.clear();
    QStringList predictors;
    for (const PredictorKind* kind : latency::predictors())
        if (kind->info().supportsSpace(table.space().name())) {
            kinds_.push_back(kind);
            predictors << coreText(kind->info().title);
        }
    panel_.settings().setPredictors(predictors);
    if (std::ranges::find(kinds_, kind_) == kinds_.end())
        kind_ = findPredictor("kernel");
    const std::vector<int> tests = document_.testDevices();
    device_ = tests.empty() ? 0 : tests.front();
    if (!document_.setup().board.isEmpty())
        device_ = table.deviceCount();
    start();
}

void SearchPresenter::showRoles()
{
    if (!document_.dataset() || !search_)
        return;
    showLearningChoices();
    showSettings();
    if (search_->problem().trainDevices != trainDevices())
        start();
}

bool SearchPresenter::hasMeasurements() const
{
    return isRunning() || (search_ && !known_.isByHand && !search_->steps().empty());
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
    showLearningChoices();
    restart();
}

void SearchPresenter::restart()
{
    if (!document_.dataset())
        return;
    task_.cancel();
    wanted_ = 0;
    stop_.request_stop();
    hasNothingToGain_ = isBehind_ = false;
    isPreparing_ = true;
    search_.reset();
    if (panel_.state() == Panel::State::Content) // the form stays where it is
        showInWords(tr("Preparing the search…"), {});
    else
        panel_.showLoading(tr("Preparing the search…"));
    known_ = knownMeasurements(*document_.table(), device_, document_.setup().board);
    const bool isOwn = device_ >= document_.table()->deviceCount();
    board_->setTarget(known_.isByHand && !isOwn ? deviceName().toStdString() : std::string());
    SearchProblem asked = problem();
    asked.learning =
        aFewTimesASecond(this, [this](const LearningState& state) { showLearning(state); });
    showSettings();
    task_.start([problem = std::move(asked), known = known_, folders = dataFolders_](
                    std::stop_token) { return prepareSearch(problem, known, folders); },
                [this](Result<PreparedSearch> prepared) { takeOver(std::move(prepared)); });
}

void SearchPresenter::takeOver(Result<PreparedSearch> prepared)
{
    isPreparing_ = false;
    panel_.setRunning(false);
    panel_.showContent();
    if (!prepared) {
        showFault(coreText(prepared.error().message));
        return;
    }
    search_ = prepared->search;
    search_->setLimit(limit_);
    tableFront_ = std::move(prepared->tableFront);
    panel_.canvas().setObjectiveTitle(coreText(objective().title));
    if (!objective().remark.empty())
        Q_EMIT remarked(coreText(objective().remark));
    panel_.setObjectiveColumn(objective().isAccuracy ? QStringLiteral("accuracy_percent")
                                                     : QStringLiteral("multiply_adds_million"));
    show();
    if (!search_->steps().empty())
        refit();
    else if (isBehind_)
        followBoard();
    else
        makeWantedSheet();
}

void SearchPresenter::showLearning(const LearningState& state)
{
    if (!isRunning())
        return;
    QString text = tr("%1 learns from other devices: %2 of %3")
                       .arg(coreText(kind_->info().title))
                       .arg(state.epoch)
                       .arg(state.epochs);
    if (const QString left = timeLeftText(state.secondsLeft); !left.isEmpty())
        text += QStringLiteral(" · ") + left;
    Q_EMIT remarked(text);
}

void SearchPresenter::spend(int measurements)
{
    if (!search_ || isRunning() || search_->remaining() <= 0)
        return;
    wanted_ = std::min(measurements, search_->remaining());
    if (!kind_->isInstant() && search_->belief().isEmpty())
        Q_EMIT remarked(tr("%1 learns from other devices first; that may take minutes.")
                            .arg(coreText(kind_->info().title)));
    panel_.setRunning(true);
    step();
}

void SearchPresenter::step()
{
    stop_ = {};
    task_.start(
        [search = search_, mine = stop_](std::stop_token stop) mutable {
            const std::stop_callback closing(stop, [&mine] { mine.request_stop(); });
            return measureOne(*search, mine.get_token());
        },
        [this, before = search_->steps().size()](const Outcome<std::monostate>& outcome) {
            const Error* error = std::get_if<Error>(&outcome);
            if (error)
                Q_EMIT refused(coreText(error->message));
            const bool hasMeasured = search_->steps().size() > before;
            hasNothingToGain_ = !hasMeasured && std::holds_alternative<std::monostate>(outcome);
            wanted_ = error || !hasMeasured ? 0 : wanted_ - 1;
            search_->setLimit(limit_);
            show();
            if (wanted_ > 0)
                step();
            else
                endSpending();
        });
}

void SearchPresenter::stop()
{
    wanted_ = std::min(wanted_, 1); // the step under way comes to its end
    const std::size_t taken = search_ ? search_->steps().size() : 0;
    Q_EMIT remarked(taken == 1 ? tr("Search stopped after 1 measurement.")
                               : tr("Search stopped after %1 measurements.").arg(taken));
    stop_.request_stop();
}

void SearchPresenter::makeWorksheet()
{
    if (!search_)
        return;
    const int measured = static_cast<int>(search_->steps().size());
    const int first = search_->firstPickCount() - measured;
    propose(isOneTrip_  ? search_->remaining()
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
    if (device_ != board || !isOneTrip_ || !search_) {
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
    if (!search_ || isRunning())
        return;
    if (search_->remaining() <= 0) {
        Q_EMIT remarked(tr("The budget is spent; a larger one proposes more."));
        return;
    }
    wanted_ = 1;
    stop_ = {};
    panel_.setRunning(true);
    task_.start(
        [search = search_, count, mine = stop_](std::stop_token stop) mutable {
            const std::stop_callback closing(stop, [&mine] { mine.request_stop(); });
            return search->next(count, mine.get_token());
        },
        [this, use = std::move(use)](const Outcome<std::vector<int>>& outcome) {
            wanted_ = 0;
            endSpending();
            if (const Error* error = std::get_if<Error>(&outcome))
                Q_EMIT refused(coreText(error->message));
            const auto* next = std::get_if<std::vector<int>>(&outcome);
            if (next && next->empty())
                Q_EMIT remarked(tr("No further measurement promises a gain."));
            else if (next)
                use(*next);
        });
}

void SearchPresenter::setUnit(int place)
{
    board_->setUnit(unitAt(place));
    if (document_.dataset())
        showSettings();
}

void SearchPresenter::tell(int architecture, double milliseconds)
{
    board_->enter(architecture, {milliseconds});
}

/// Measurements were added, corrected or taken away, here or by undo.
void SearchPresenter::followBoard()
{
    if (isRunning() || isPreparing_) {
        isBehind_ = true;
        return;
    }
    isBehind_ = false;
    if (!search_) { // it was refused with what was measured before
        restart();
        return;
    }
    KnownMeasurements known =
        knownMeasurements(*document_.table(), device_, document_.setup().board);
    if (known == known_) {
        show(); // another spread, another name
        return;
    }
    if (!addKnown(known)) {
        restart();
        return;
    }
    known_ = std::move(known);
    refit();
}

/// Tells the search what is new; false when something that it was told is no longer so.
bool SearchPresenter::addKnown(const KnownMeasurements& known)
{
    const auto isKept = [](const auto& before, const auto& now) {
        return std::ranges::all_of(
            before, [&now](const auto& one) { return std::ranges::find(now, one) != now.end(); });
    };
    if (known.isByHand != known_.isByHand || !isKept(known_.measured, known.measured) ||
        !isKept(known_.failed, known.failed))
        return false;
    for (const auto& [architecture, milliseconds] : known.measured)
        if (std::ranges::find(search_->steps(), architecture, &SearchStep::architecture) ==
                search_->steps().end() &&
            !search_->tell(architecture, milliseconds))
            return false;
    for (const int architecture : known.failed)
        if (std::ranges::find(known_.failed, architecture) == known_.failed.end() &&
            !search_->fail(architecture))
            return false;
    return true;
}

void SearchPresenter::refit()
{
    wanted_ = 1;
    stop_ = {};
    panel_.setRunning(true);
    task_.start(
        [search = search_, mine = stop_](std::stop_token stop) mutable {
            const std::stop_callback closing(stop, [&mine] { mine.request_stop(); });
            return search->refit(mine.get_token());
        },
        [this](const Outcome<std::monostate>& outcome) {
            wanted_ = 0;
            if (const Error* error = std::get_if<Error>(&outcome))
                Q_EMIT refused(coreText(error->message));
            search_->setLimit(limit_);
            show();
            endSpending();
        });
}

bool SearchPresenter::checkPredictions()
{
    if (search_ && !isRunning() && !search_->belief().isEmpty())
        return true;
    Q_EMIT refused(tr("Nothing is predicted yet: at least %1 networks have to be measured on %2.")
                       .arg(LatencySearch::kFewestFirst)
                       .arg(document_.dataset() ? deviceName() : tr("the device")));
    return false;
}

void SearchPresenter::savePredictions(const QString& fileName)
{
    if (fileName.isEmpty() || !checkPredictions())
        return;
    wanted_ = 1;
    panel_.setRunning(true);
    task_.start(
        [search = search_, board = document_.setup().board,
         file = std::filesystem::path(fileName.toStdString())](std::stop_token) {
            return writeSearchPredictions(*search, board, file);
        },
        [this, fileName](const Result<void>& written) {
            wanted_ = 0;
            endSpending();
            if (!written)
                Q_EMIT refused(coreText(written.error().message));
            else
                Q_EMIT saved(tr("Saved the predictions of %1 networks in %2.")
                                 .arg(countText(search_->problem().table->architectureCount()),
                                      QFileInfo(fileName).fileName()));
        });
}

void SearchPresenter::choosePredictor(int index)
{
    if (index < 0 || index >= static_cast<int>(kinds_.size()))
        return;
    kind_ = kinds_[static_cast<std::size_t>(index)];
    restart();
}

void SearchPresenter::endSpending()
{
    panel_.setRunning(false);
    panel_.setProgress(static_cast<int>(search_->steps().size()), measurements_);
    if (isBehind_)
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
    if (!search_ || isRunning())
        return; // the step under way ends with the new limit
    search_->setLimit(limit_);
    hasNothingToGain_ = false;
    showAnswer();
}

} // namespace latency
