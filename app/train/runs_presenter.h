#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "widgets/runs/run_table_view.h"

namespace latency
{

/// The list of runs: the user's, and below them the published figures of the task.
class RunsPresenter : public QObject
{
    Q_OBJECT

public:
    RunsPresenter(StudioDocument& document, RunTableView& view, QObject* parent);

private:
    [[nodiscard]] std::vector<std::string> selectedTestDevices() const;
    void show();
    void showUnderWay(); ///< the run under way has a line of its own
    void remove(const QList<int>& ids);
    void useSettings(int id);

    StudioDocument& document_;
    RunTableView& view_;
    std::optional<RunRow> running_;
};

} // namespace latency
