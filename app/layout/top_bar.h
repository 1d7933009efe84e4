#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/run_bar.h"
#include "widgets/panels/segmented_switch.h"

#include <QMenu>
#include <QToolButton>
#include <QWidget>

#include <string>
#include <vector>

namespace latency
{

/// The bar at the top of the window: dataset, task, workspaces and the run.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    /// Adds a workspace.
    struct Choice {
        QString id;
        QString title;
    };
    /// runBar  at the right end
    TopBar(QList<Choice> workspaces, RunBar* runBar, QWidget* parent = nullptr);

    [[nodiscard]] RunBar& runBar() { return *runBar_; }
    void setDataset(const QString& title);
    /// Menu of the dataset's button; filled by others.
    [[nodiscard]] QMenu& datasetMenu() { return *data_->menu(); }
    /// Published tasks of the dataset and the current one; empty for "custom".
    void setTasks(const std::vector<std::string>& tasks, const std::string& current);
    void setWorkspace(const QString& id);
    /// Width of the narrow form, so that large text never makes the window wider than the screen.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void taskRequested(const QString& task);
    void workspaceRequested(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    [[nodiscard]] int neededWidth(bool isNarrow) const;

    QToolButton* data_ = nullptr;
    QToolButton* task_ = nullptr;
    SegmentedSwitch* workspaces_ = nullptr;
    QToolButton* workspaceMenu_ = nullptr; ///< in its place where there is no room for it
    QList<Choice> choices_;                ///< in the order of the switch
    RunBar* runBar_ = nullptr;
};

} // namespace latency
