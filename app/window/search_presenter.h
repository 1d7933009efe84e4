#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/latest_task.h"
#include "core/search/latency_search.h"
#include "core/search/worksheet_reader.h"
#include "widgets/search/search_panel.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace latency
{

/// A search that has not measured anything yet, and what will judge its answer.
struct PreparedSearch {
    std::shared_ptr<LatencySearch> search;
    std::vector<FrontPoint> trueFront; ///< of the table; never looked at by the search
};

/// The search for the best network under a limit: every measurement and fit on a worker, the answer
/// following the dragged limit at once.
class SearchPresenter : public QObject
{
    Q_OBJECT

public:
    /// dataFolders  where nb201_accuracy.csv is looked for
    SearchPresenter(StudioDocument& document, SearchPanel& panel,
                    std::vector<std::filesystem::path> dataFolders, QObject* parent);

    [[nodiscard]] bool isRunning() const { return wanted_ > 0; }
    /// Measurements have been taken, or are being.
    [[nodiscard]] bool hasMeasurements() const;
    [[nodiscard]] const LatencySearch* search() const { return search_.get(); } ///< null: preparing

    /// Takes a worksheet that was filled in: all of it, or nothing and a refusal.
    void readWorksheet(const QString& fileName);
    /// Takes a latency that somebody read off a device.
    void tell(int architecture, double milliseconds);

Q_SIGNALS:
    void refused(const QString& sentence);
    void remarked(const QString& sentence);
    /// The networks to measure next, for a worksheet.
    void worksheetReady(const QString& device, const std::vector<int>& architectures);
    void measurementsRequested();
    /// The latency of one network on a device that the table does not have.
    void latencyWanted(int architecture, const QString& question);

private:
    void showDataset();
    void showRoles();
    void start();
    void restart();
    void takeOver(Result<PreparedSearch> prepared);
    void spend(int measurements);
    void stop();
    void showLearning(int epoch, int epochs, double secondsLeft);
    [[nodiscard]] ProgressSink<TrainingProgress> learningSink();
    /// Finds what to measure next, and hands it to `use`.
    void propose(int count, std::function<void(const std::vector<int>&)> use);
    void takeWorksheet(const FilledWorksheet& filled);
    void refit(); ///< after measurements from outside
    [[nodiscard]] bool isOwnDevice() const;
    void choosePredictor(int index);
    void keepOwnMeasurements();
    [[nodiscard]] QString nameOf(int architecture) const; ///< "cell 1462"
    [[nodiscard]] QString textOf(int architecture) const; ///< the cell itself
    void step();
    void endSpending();
    void chooseDevice(int index);
    void changeLimit(double milliseconds);
    void show();
    void showAnswer();
    void showSettings();
    [[nodiscard]] QString publishedText() const;
    [[nodiscard]] SearchProblem problem() const;
    [[nodiscard]] double firstLimit() const;
    [[nodiscard]] QString deviceName() const;
    [[nodiscard]] FrontView frontView() const;
    [[nodiscard]] const Objective& objective() const { return search_->problem().objective; }

    StudioDocument& document_;
    SearchPanel& panel_;
    std::vector<std::filesystem::path> dataFolders_;
    int device_ = -1; ///< of the table, or as many as it has: somebody's own
    std::vector<const PredictorKind*> kinds_; ///< that know the space
    const PredictorKind* kind_ = nullptr;
    double limit_ = 0.0;
    double confidence_ = 0.95;
    int measurements_ = 20;
    int wanted_ = 0; ///< measurements still to be made without being asked again
    /// Of one's own device: they outlive a change of device, predictor or budget.
    std::vector<std::pair<int, double>> ownMeasurements_;
    bool hasNothingToGain_ = false; ///< the budget is not spent, and need not be
    /// Used by the worker while a step is under way, by the window otherwise.
    std::shared_ptr<LatencySearch> search_; ///< null until prepared
    std::vector<FrontPoint> trueFront_;
    std::stop_source stop_; ///< of the step under way
    LatestTask task_;
};

} // namespace latency
