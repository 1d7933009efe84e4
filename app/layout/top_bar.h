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

/// The line at the head of the window: which data, which task, which workspace, how the run goes.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    /// A workspace to choose.
    struct Choice {
        QString id;
        QString title;
    };
    /// runBar  stands at its right end
    TopBar(QList<Choice> workspaces, RunBar* runBar, QWidget* parent = nullptr);

    [[nodiscard]] RunBar& runBar() { return *runBar_; }
    void setDataset(const QString& title);
    /// Under the name of the dataset; whoever knows them fills it.
    [[nodiscard]] QMenu& datasetMenu() { return *data_->menu(); }
    /// Tasks the dataset can run and the current one; empty for "custom".
    void setTasks(const std::vector<std::string>& tasks, const std::string& current);
    void setWorkspace(const QString& id);
    /// That of the narrow form, so that large letters never make the window wider than the screen.
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
