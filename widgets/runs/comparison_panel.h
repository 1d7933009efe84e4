#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/compared_run_model.h"
#include "widgets/panels/panel.h"
#include "widgets/plots/plot_source.h"
#include "widgets/runs/comparison_canvas.h"

#include <QList>

class QTableView;

namespace latency
{

class SegmentedSwitch;

/// Several overlaid runs: plot above, one line per run below.
struct ComparisonView {
    QStringList devices;
    std::vector<ComparedSeries> series; ///< one per run
    QStringList options;                ///< names of those in which the runs differ
    std::vector<ComparedRunRow> runs;   ///< likewise
};

/// The panel Comparison: any number of runs by device and by epoch, their differing options, the
/// significance of differences to the baseline, and a note on each.
class ComparisonPanel : public Panel, public PlotSource
{
    Q_OBJECT

public:
    explicit ComparisonPanel(QWidget* parent = nullptr);

    /// note  the basis of the numbers
    void setView(ComparisonView view, const QString& headline, const QString& note);
    [[nodiscard]] ComparisonCanvas& canvas() { return *canvas_; }
    [[nodiscard]] ComparedRunModel& model() { return *model_; }
    void selectRun(int id);               ///< emits nothing
    void setMarks(const RunMarks& marks); ///< in the table, and in the plot

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    void baselineRequested(int id); ///< -1 for none
    void noteWritten(int id, const QString& note);
    void runSelected(int id);
    void runHovered(int id);                      ///< -1 for none
    void leftOutRequested(const QList<int>& ids); ///< not to be compared any more
    void removalRequested(const QList<int>& ids); ///< to be deleted; can be undone
    void everythingRequested();                   ///< all runs to be compared
    void exportRequested();
    void tableExportRequested();

private:
    [[nodiscard]] QTableView* makeTable(QWidget* page);
    [[nodiscard]] int runAt(int row) const; ///< id, or -1
    [[nodiscard]] QList<int> selectedRuns() const;
    [[nodiscard]] int baseline() const; ///< id, or -1
    void openMenu(const QPoint& globalPosition);
    void openPlotMenu(const QPoint& globalPosition);
    void showButtons();

    ComparisonCanvas* canvas_ = nullptr;
    ComparedRunModel* model_ = nullptr;
    QTableView* table_ = nullptr;
    SegmentedSwitch* shown_ = nullptr;
    QPushButton* pin_ = nullptr;
    QLabel* note_ = nullptr;
};

} // namespace latency
