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

Q_SIGNALS:
    void compareRequested(const QList<int>& ids);

private:
    [[nodiscard]] std::vector<std::string> selectedTestDevices() const;
    void show();
    void remove(const QList<int>& ids);
    void useSettings(int id);

    StudioDocument& document_;
    RunTableView& view_;
    std::optional<RunRow> running_;
};

/// The line of the list for one finished run: the mean over its test devices, or over those of them
/// that are named.
RunRow runRow(const RunRecord& run, const std::vector<std::string>& devices = {});

} // namespace latency
