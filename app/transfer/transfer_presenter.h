#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workers/job.h"
#include "core/dataset/open_dataset.h"
#include "core/transfer/run_transfer.h"
#include "widgets/transfer/transfer_panel.h"

#include <QObject>

#include <filesystem>
#include <map>
#include <memory>
#include <vector>

namespace latency
{

/// Transfer between search spaces: opens the two datasets when the page is first shown, runs on a
/// worker, and draws the curve as it grows.
class TransferPresenter : public QObject
{
    Q_OBJECT

public:
    TransferPresenter(TransferPanel& panel, std::vector<std::filesystem::path> dataFolders,
                      QObject* parent);

    [[nodiscard]] bool isRunning() const { return running_.isRunning(); }
    /// null until the first draw is done
    [[nodiscard]] const std::shared_ptr<const TransferResult>& result() const { return result_; }
    void stop();

Q_SIGNALS:
    void refused(const QString& sentence);
    void remarked(const QString& sentence);
    void finished(); ///< a run, also a stopped one

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Pair {
        LatencyTablePointer source;
        LatencyTablePointer target;
    };
    void offerDatasets();
    void open(int source, int target);
    void takeOver(const Result<Pair>& pair);
    void run();
    void show(const std::shared_ptr<const TransferResult>& result);
    [[nodiscard]] TransferSpec spec() const;
    [[nodiscard]] TransferText textOf(const TransferResult& result) const;

    TransferPanel& panel_;
    std::vector<std::filesystem::path> dataFolders_;
    std::vector<DatasetChoice> datasets_; ///< empty until the page is first seen
    Pair pair_;
    std::vector<std::string> common_;
    std::shared_ptr<const TransferResult> result_;
    Job opening_;
    Job running_;
};

} // namespace latency
