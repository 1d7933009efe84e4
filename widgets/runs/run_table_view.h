#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/run_table_model.h"
#include "widgets/panels/panel.h"

#include <QList>

class QSortFilterProxyModel;
class QTableView;

namespace latency
{

/// The panel Runs: all runs, best first, selectable for comparison.
class RunTableView : public Panel
{
    Q_OBJECT

public:
    explicit RunTableView(QWidget* parent = nullptr);

    [[nodiscard]] RunTableModel* model() const { return model_; }
    [[nodiscard]] QList<int> selectedRuns() const; ///< ids
    void selectRun(int id);
    void setMarks(const RunMarks& marks) { model_->setMarks(marks); }
    /// The basis of the numbers: "mean over 6 test devices · 3 seeds · unseen".
    void setNote(const QString& note);

Q_SIGNALS:
    void runSelected(int id); ///< -1 for none
    void runHovered(int id);  ///< -1 for none
    void compareRequested(const QList<int>& ids);
    void removalRequested(const QList<int>& ids);
    void repeatRequested(int id); ///< "use these settings"
    void exportRequested();       ///< the table as CSV

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] int runAt(int row) const; ///< id in a line as sorted, or -1
    void updateState();
    /// Fits every column to its text and gives "samples" the rest; if that is too little, the
    /// deviation is only in the tooltip.
    void fitColumns();
    [[nodiscard]] int neededWidth(RunTableModel::Column column) const;
    void openMenu(const QPoint& position);

    RunTableModel* model_ = nullptr;
    QSortFilterProxyModel* sorted_ = nullptr;
    QTableView* table_ = nullptr;
    QLabel* note_ = nullptr;
    QPushButton* compare_ = nullptr;
};

} // namespace latency
