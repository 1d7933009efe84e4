#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/architecture/architecture_presenter.h"
#include "app/board/board_presenter.h"
#include "app/board/known_measurements.h"
#include "app/board/learning_state.h"
#include "app/board/search_answer.h"
#include "app/board/search_choices.h"
#include "app/board/search_start.h"
#include "app/studio/studio_document.h"
#include "app/workers/latest_task.h"
#include "core/search/latency_search.h"
#include "widgets/search/search_panel.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace latency
{

/// The search for the best network under a limit: every measurement and fit on a worker, the answer
/// following the dragged limit at once. What the user measured is the document's; the search
/// follows it.
class SearchPresenter : public QObject
{
    Q_OBJECT

public:
    /// dataFolders  where nb201_accuracy.csv is looked for
    SearchPresenter(StudioDocument& document, SearchPanel& panel,
                    std::vector<std::filesystem::path> dataFolders, QObject* parent);

    [[nodiscard]] BoardPresenter& board() { return *board_; }
    [[nodiscard]] bool isRunning() const { return wanted_ > 0; }
    /// Measurements read from a table have been taken, or are being; the user's own are kept by the
    /// document.
    [[nodiscard]] bool hasMeasurements() const;
    [[nodiscard]] const LatencySearch* search() const { return search_.get(); } ///< null: preparing

    /// What is chosen now, for a session, and the same of a session.
    [[nodiscard]] SearchChoices choices() const;
    void choose(const SearchChoices& choices);
    /// Takes a file of measurements: all of it, or nothing and a refusal.
    void readWorksheet(const QString& fileName) { board_->read(fileName); }
    /// Of worksheets and of what is typed in; place among `unitNames`.
    void setUnit(int place);
    /// Takes a latency in ms that somebody read off a device.
    void tell(int architecture, double milliseconds);
    /// Asks for a file and what to measure next, see `worksheetReady`.
    void makeWorksheet();
    /// The same on the user's own board, with the whole budget on one worksheet.
    void makeOneTripWorksheet();
    /// Whether every network can be predicted now; otherwise a refusal says what is missing.
    [[nodiscard]] bool checkPredictions();
    /// Writes what is predicted of every network.
    void savePredictions(const QString& fileName);
    /// What one network takes or is believed to take on the searched device, for the views beside.
    [[nodiscard]] std::optional<SearchedNetwork> searched(int architecture) const;
    [[nodiscard]] QString deviceName() const;

Q_SIGNALS:
    void refused(const QString& sentence);
    void remarked(const QString& sentence);
    void saved(const QString& remark);
    /// The networks to measure next, for a worksheet.
    void worksheetReady(const QString& device, const std::vector<int>& architectures);
    void measurementsRequested();
    void predictionsRequested();
    void beliefChanged(); ///< of any network
    void unitChosen(int index);
    void choicesChanged();

private:
    void connectPanel();
    void connectSettings();
    void connectBoard();
    void showDataset();
    void showDevices();
    void showLearningChoices();
    void showRoles();
    void start();
    void restart();
    void takeOver(Result<PreparedSearch> prepared);
    void showFault(const QString& sentence);
    void showInWords(const QString& title, const QString& sentence); ///< instead of an answer
    void spend(int measurements);
    void stop();
    void showLearning(const LearningState& state);
    /// Finds what to measure next, and hands it to `use`.
    void propose(int count, std::function<void(const std::vector<int>&)> use);
    void followBoard();
    [[nodiscard]] bool addKnown(const KnownMeasurements& known);
    void refit(); ///< after measurements from outside
    void choosePredictor(int index);
    [[nodiscard]] QString textOf(int architecture) const; ///< the cell itself
    void step();
    void endSpending();
    void makeWantedSheet();
    void chooseDevice(int index);
    void changeLimit(double milliseconds);
    void show();
    void showAnswer();
    void showSettings();
    [[nodiscard]] std::vector<int> trainDevices() const;
    [[nodiscard]] SearchShown shown() const;
    [[nodiscard]] SearchProblem problem() const;
    [[nodiscard]] double firstLimit() const;
    [[nodiscard]] const Objective& objective() const { return search_->problem().objective; }

    StudioDocument& document_;
    SearchPanel& panel_;
    BoardPresenter* board_;
    std::vector<std::filesystem::path> dataFolders_;
    int device_ = -1; ///< of the table, or as many as it has: somebody's own
    std::vector<const PredictorKind*> kinds_; ///< that know the space
    const PredictorKind* kind_ = nullptr;
    int learnsFrom_ = 0; ///< every other device, or the train devices
    bool isOneTrip_ = false;
    int round_ = 4; ///< networks on each worksheet after the first
    double limit_ = 0.0;
    bool isLimitChosen_ = false; ///< by the user: it stays whatever else changes
    std::string limitOf_;        ///< space and quantity that it is of
    double confidence_ = 0.95;
    int measurements_ = 20;
    int wanted_ = 0;                ///< measurements still to be made without being asked again
    bool hasNothingToGain_ = false; ///< the budget is not spent, and need not be
    bool isSheetWanted_ = false;    ///< once the search is ready
    bool isPreparing_ = false;      ///< a search, which will have been told what is known
    bool isBehind_ = false;         ///< the board has changed while a step was under way
    KnownMeasurements known_;       ///< that the search was told
    /// Used by the worker while a step is under way, by the window otherwise.
    std::shared_ptr<LatencySearch> search_; ///< null until prepared
    std::vector<FrontPoint> tableFront_;
    std::stop_source stop_; ///< of the step under way
    LatestTask task_;
};

} // namespace latency
