#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "widgets/runs/run_table_view.h"

namespace latency
{

/// The list of runs: ours, and below them the published figures of the task.
class RunsPresenter : public QObject
{
    Q_OBJECT

public:
    RunsPresenter(StudioDocument& document, RunTableView& view, QObject* parent);

    /// Shows the run under way as a line of its own; `text` says how far it is.
    void showRunning(const QString& predictor, const QString& samples, const QString& text);
    void clearRunning();

private:
    void show();
    void remove(const QList<int>& ids);
    void compare(const QList<int>& ids);
    void useSettings(int id);

    StudioDocument& document_;
    RunTableView& view_;
    std::optional<RunRow> running_;
};

/// The line of the list for one finished run.
RunRow runRow(const RunRecord& run);

} // namespace latency
