#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/job.h"
#include "core/search/joint_prediction.h"
#include "widgets/transfer/accuracy_panel.h"

#include <QObject>

#include <filesystem>
#include <vector>

namespace latency
{

/// The joint page: latency on a device of the open table, accuracy on a published task, both from a
/// few labels, on a worker.
class AccuracyPresenter : public QObject
{
    Q_OBJECT

public:
    /// dataFolders  folders searched for the published accuracies when the page is first shown
    AccuracyPresenter(StudioDocument& document, AccuracyPanel& panel,
                      std::vector<std::filesystem::path> dataFolders, int threads, QObject* parent);

    [[nodiscard]] bool isRunning() const { return running_.isRunning(); }
    /// Shows the prediction, and computes it first if it is missing and instant.
    [[nodiscard]] bool hasSlowResult() const { return hasSlowResult_; }
    void stop();

Q_SIGNALS:
    void refused(const QString& sentence);
    void remarked(const QString& sentence);
    void finished(); ///< a run, also a stopped one

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openErrors();
    void showDataset();
    void run();
    void show(const JointPrediction& joint);
    void runIfInstant();
    [[nodiscard]] const PredictorKind& kind() const;
    [[nodiscard]] Result<JointPlan> plan() const;
    [[nodiscard]] AccuracyText textOf(const JointPrediction& joint) const;

    StudioDocument& document_;
    AccuracyPanel& panel_;
    std::vector<std::filesystem::path> dataFolders_;
    int threads_;
    LatencyTablePointer errors_;    ///< null until the page is first seen
    LatencyTablePointer latencies_; ///< what the panel shows
    std::vector<const PredictorKind*> kinds_;
    bool hasSlowResult_ = false;
    Job opening_;
    Job running_;
};

} // namespace latency
