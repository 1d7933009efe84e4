#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/architecture/searched_network.h"
#include "app/board/known_measurements.h"
#include "app/board/learning_state.h"
#include "app/board/search_answer.h"
#include "app/board/search_choices.h"
#include "app/search/search_work.h"
#include "app/studio/studio_document.h"
#include "widgets/search/search_panel.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace latency
{

/// The search for the best network under a limit: every measurement and fit on a worker, with an
/// answer that follows the dragged limit immediately. The user's measurements belong to the
/// document; the search follows them.
class SearchPresenter : public QObject
{
    Q_OBJECT

public:
    /// dataFolders  folders searched for nb201_accuracy.csv
    SearchPresenter(StudioDocument& document, SearchPanel& panel,
                    std::vector<std::filesystem::path> dataFolders, QObject* parent);

    [[nodiscard]] bool isRunning() const { return work_.isRunning(); }
    /// True during and after lookups of measurements in the table; the document keeps the user's
    /// own.
    [[nodiscard]] bool hasMeasurements() const;
    [[nodiscard]] const LatencySearch* search() const
    {
        return work_.search();
    } ///< null: preparing

    /// The current choices, for a session, and restoring them.
    [[nodiscard]] SearchChoices choices() const;
    void choose(const SearchChoices& choices);
    /// Measurements of the user's own board have arrived.
    void takeBoard();
    /// Networks of the worksheet without a measurement.
    void leaveOpen(const std::vector<int>& architectures) { work_.passOver(architectures); }
    /// Unit of worksheets and typed values; index in `unitNames`.
    void setUnit(int place);
    /// Asks for a file and determines the networks to measure next; see `worksheetReady`.
    void makeWorksheet();
    /// The same on the user's own board, with the whole budget on one worksheet.
    void makeOneTripWorksheet();
    /// True if every network can be predicted now; otherwise a refusal names the missing parts.
    [[nodiscard]] bool checkPredictions();
    /// Writes the predictions of every network.
    void savePredictions(const QString& fileName);
    /// Measured or predicted latency of a network on the searched device, for other views.
    [[nodiscard]] std::optional<SearchedNetwork> searched(int architecture) const;
    [[nodiscard]] QString deviceName() const;

Q_SIGNALS:
    void refused(const QString& sentence);
    void remarked(const QString& sentence);
    void saved(const QString& remark);
    /// The networks to measure next, for a worksheet.
    void worksheetReady(const QString& device, const std::vector<int>& architectures);
    /// The device of the table to which new measurements belong, or empty for the board itself.
    void targetChanged(const std::string& device);
    void typingWanted(int architecture); ///< of its latency
    void clearingWanted();               ///< of all measurements
    void measurementsRequested();
    void predictionsRequested();
    void beliefChanged(); ///< of any network
    void unitChosen(int index);
    void choicesChanged();

private:
    void connectPanel();
    void connectSettings();
    void connectWork();
    void showDataset();
    void showDevices();
    void showLearningChoices();
    void showRoles();
    void start();
    void restart();
    void showPrepared();
    void showFault(const QString& sentence);
    void showInWords(const QString& title, const QString& sentence); ///< instead of an answer
    void spend(int measurements);
    void stop();
    void showLearning(const LearningState& state);
    /// Determines the networks to measure next and passes them to `use`.
    void propose(int count, std::function<void(const std::vector<int>&)> use);
    void followBoard();
    void choosePredictor(int index);
    [[nodiscard]] QString textOf(int architecture) const; ///< the cell itself
    void showEnd();
    void goOn();
    void showSaved(const std::filesystem::path& file);
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
    [[nodiscard]] const Objective& objective() const { return search()->problem().objective; }

    StudioDocument& document_;
    SearchPanel& panel_;
    SearchWork work_;
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
    int unit_ = 0;               ///< place among `unitNames`
    bool isSheetWanted_ = false; ///< once the search is ready
    KnownMeasurements known_;    ///< of the device searched
};

} // namespace latency
