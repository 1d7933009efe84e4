#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/latest_task.h"
#include "core/search/latency_search.h"
#include "widgets/search/search_panel.h"

#include <QObject>

#include <filesystem>
#include <memory>
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

Q_SIGNALS:
    void refused(const QString& sentence);
    /// The networks to measure next, for a worksheet.
    void worksheetRequested(const std::vector<int>& architectures);

private:
    void showDataset();
    void showRoles();
    void start();
    void restart();
    void takeOver(Result<PreparedSearch> prepared);
    void spend(int measurements);
    void step();
    void endSpending();
    void chooseDevice(int index);
    void changeLimit(double milliseconds);
    void changeSettings();
    void show();
    void showAnswer();
    [[nodiscard]] SearchProblem problem() const;
    [[nodiscard]] double firstLimit() const;
    [[nodiscard]] QString deviceName() const;
    [[nodiscard]] FrontView frontView() const;
    [[nodiscard]] const Objective& objective() const { return search_->problem().objective; }

    StudioDocument& document_;
    SearchPanel& panel_;
    std::vector<std::filesystem::path> dataFolders_;
    int device_ = -1;
    double limit_ = 0.0;
    double confidence_ = 0.95;
    int measurements_ = 20;
    int wanted_ = 0; ///< measurements still to be made without being asked again
    /// Used by the worker while a step is under way, by the window otherwise.
    std::shared_ptr<LatencySearch> search_; ///< null until prepared
    std::vector<FrontPoint> trueFront_;
    LatestTask task_;
};

} // namespace latency
