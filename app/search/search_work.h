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

/// A search at work: prepared, measured, fitted and asked in the background, one thing at a time.
class SearchWork : public QObject
{
    Q_OBJECT

public:
    /// dataFolders  where the file of published accuracies is looked for
    SearchWork(std::vector<std::filesystem::path> dataFolders, QObject* parent);

    /// Null until it is prepared, and after it was refused.
    [[nodiscard]] const LatencySearch* search() const { return search_.get(); }
    /// Null while it is prepared or at work, when nothing may be asked of it.
    [[nodiscard]] LatencySearch* restingSearch() { return isRunning() ? nullptr : search_.get(); }
    [[nodiscard]] const std::vector<FrontPoint>& tableFront() const { return tableFront_; }
    /// What it was told when it began, and since then.
    [[nodiscard]] const KnownMeasurements& known() const { return known_; }
    [[nodiscard]] bool isRunning() const { return wanted_ > 0; }
    /// The budget is not spent, and need not be.
    [[nodiscard]] bool hasNothingToGain() const { return hasNothingToGain_; }
    /// `follow` came while it could not be told.
    [[nodiscard]] bool isBehind() const { return isBehind_; }

    /// Begins anew, whatever is under way.
    void prepare(SearchProblem problem, KnownMeasurements known);
    /// ms; what is under way ends with it.
    void setLimit(double limit);
    void spend(int measurements);
    void stop(); ///< the step under way comes to its end
    /// Finds what to measure next, and hands it to `use`.
    void propose(int count, std::function<void(const std::vector<int>&)> use);
    void passOver(const std::vector<int>& architectures); ///< not proposed again
    void refit();                                         ///< after measurements from outside
    /// Takes over what has become known since; false where it has to begin anew, as something that
    /// it was told is no longer so.
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
    /// Used by the worker while a step is under way, by the window otherwise.
    std::shared_ptr<LatencySearch> search_;
    std::vector<FrontPoint> tableFront_;
    Job job_;
};

} // namespace latency
