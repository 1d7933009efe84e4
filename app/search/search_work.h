#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/board/known_measurements.h"
#include "app/board/search_start.h"
#include "app/workers/job.h"
#include "core/search/latency_search.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace latency
{

/// Background work of a search: preparation, measurements, fits and queries, one at a time.
class SearchWork : public QObject
{
    Q_OBJECT

public:
    /// dataFolders  folders searched for the file of published accuracies
    SearchWork(std::vector<std::filesystem::path> dataFolders, QObject* parent);

    /// Null until prepared, and after a refusal.
    [[nodiscard]] const LatencySearch* search() const { return search_.get(); }
    /// Null during preparation and steps, when the search must not be queried.
    [[nodiscard]] LatencySearch* restingSearch() { return isRunning() ? nullptr : search_.get(); }
    [[nodiscard]] const std::vector<FrontPoint>& tableFront() const { return tableFront_; }
    /// Measurements passed to the search initially and since.
    [[nodiscard]] const KnownMeasurements& known() const { return known_; }
    [[nodiscard]] bool isRunning() const { return wanted_ > 0; }
    /// True if steps remain within the budget.
    [[nodiscard]] bool hasNothingToGain() const { return hasNothingToGain_; }
    /// `follow` was called during a step.
    [[nodiscard]] bool isBehind() const { return isBehind_; }

    /// Restarts, and abandons running work.
    void prepare(SearchProblem problem, KnownMeasurements known);
    /// ms; also the limit of the running step's end.
    void setLimit(double limit);
    void spend(int measurements);
    void stop(); ///< the step under way comes to its end
    /// Finds what to measure next, and hands it to `use`.
    void propose(int count, std::function<void(const std::vector<int>&)> use);
    void passOver(const std::vector<int>& architectures); ///< not proposed again
    void refit();                                         ///< after measurements from outside
    /// Adopts new measurements; false if the search has to restart because an earlier one has
    /// changed or is gone.
    [[nodiscard]] bool follow(KnownMeasurements known);
    /// Writes what is predicted of every network.
    void savePredictions(const BoardMeasurements& board, const std::filesystem::path& file);

Q_SIGNALS:
    void prepared();
    void failed(const std::string& sentence); ///< to be prepared
    void began();                             ///< something that can be stopped
    void fitted();                            ///< it believes something else
    void ended();
    void nothingPromised(); ///< by any further measurement
    void refused(const std::string& sentence);
    void predictionsSaved(const std::filesystem::path& file);

private:
    void begin(int wanted);
    void step();
    void takeOver(Result<PreparedSearch> prepared);
    void refuseError(const Error* error);
    [[nodiscard]] bool addKnown(const KnownMeasurements& known);

    std::vector<std::filesystem::path> dataFolders_;
    double limit_ = 0.0;
    int wanted_ = 0; ///< measurements still to be made without being asked again
    bool hasNothingToGain_ = false;
    bool isPreparing_ = false;
    bool isBehind_ = false;
    KnownMeasurements known_;
    /// Used by the worker during a step, by the window otherwise.
    std::shared_ptr<LatencySearch> search_;
    std::vector<FrontPoint> tableFront_;
    Job job_;
};

} // namespace latency
