#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/run_marks.h"

#include <QAbstractTableModel>

#include <limits>
#include <vector>

namespace latency
{

/// One line of the leaderboard.
struct RunRow {
    int id = -1;
    QString predictor;
    QString samples; ///< "greedy 20", "–" for none
    QString task;
    double rho = std::numeric_limits<double>::quiet_NaN(); ///< mean Spearman over test devices
    double deviation = std::numeric_limits<double>::quiet_NaN(); ///< of rho over seeds
    double tau = std::numeric_limits<double>::quiet_NaN();
    double seconds = std::numeric_limits<double>::quiet_NaN();
    int seeds = 0;
    int architectures = 0; ///< counted on
    QString protocol;      ///< "unseen", …
    bool isRunning = false;
    bool isOracle = false;    ///< its sampler looked at the target
    bool isPublished = false; ///< a number from a paper, not computed here
    QString detail;           ///< tool tip
    bool operator==(const RunRow&) const = default;
};

/// The runs, in the given order, newest first; sort through a proxy on `kSortRole`.
class RunTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Predictor, Samples, Task, Correlation, Deviation, Duration };
    static constexpr int kColumns = 6;

    explicit RunTableModel(QObject* parent = nullptr);

    void setRuns(std::vector<RunRow> runs);
    void updateRun(const RunRow& run); ///< by id; appended when new
    [[nodiscard]] const std::vector<RunRow>& runs() const { return runs_; }
    void setMarks(const RunMarks& marks);
    [[nodiscard]] const RunMarks& marks() const { return marks_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const RunRow& run, Column column) const;
    [[nodiscard]] QString toolTip(const RunRow& run) const;
    [[nodiscard]] QVariant sortValue(const RunRow& run, Column column) const;
    std::vector<RunRow> runs_;
    RunMarks marks_;
};

} // namespace latency
