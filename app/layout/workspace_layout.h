#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/module.h"

#include <QSplitter>
#include <QTimer>
#include <QWidget>
#include <nlohmann/json.hpp>

#include <map>
#include <vector>

namespace latency
{

/// Two rows of panels: visibility and sizes of the panels in each workspace. The user's sizes are
/// kept per workspace while the window is open. If large text leaves no room for two rows, the
/// panels take as many rows as they need and scroll.
class WorkspaceLayout : public QWidget
{
    Q_OBJECT

public:
    /// panels      available to all workspaces
    /// workspaces  missing panels are left out
    WorkspaceLayout(std::vector<PanelEntry> panels, const std::vector<WorkspaceInfo>& workspaces,
                    QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<PanelEntry>& panels() const { return panels_; }
    [[nodiscard]] const std::vector<WorkspaceInfo>& workspaces() const { return infos_; }
    /// Of the current workspace; null before the first.
    [[nodiscard]] const WorkspaceInfo* currentInfo() const;
    [[nodiscard]] QString current() const { return current_; } ///< id, or empty
    /// workspace  its id; another is ignored
    void setCurrent(const QString& workspace);
    void resetSizes(); ///< of every workspace
    /// The current workspace and the sizes of rearranged ones, by id.
    [[nodiscard]] nlohmann::json state() const;
    /// Restores a state, also one of another version of the program: missing panels keep their
    /// size, unknown ones are ignored.
    void restore(const nlohmann::json& state);
    /// True if there are more than two rows.
    [[nodiscard]] bool isFlowing() const { return isFlowing_; }

protected:
    /// Workspaces that the user has not rearranged keep their proportions.
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Row {
        std::vector<const PanelEntry*> panels;
        QList<int> widths; ///< one each
    };
    struct Workspace {
        Row upper;
        Row lower;
        QList<int> heights;      ///< of the two rows
        bool isArranged = false; ///< its splitters have been moved
    };
    struct Seen {
        QWidget* panel = nullptr;
        QSize need; ///< at the zoom of the theme
    };
    [[nodiscard]] std::vector<QWidget*> widgets(const QStringList& panels) const;
    [[nodiscard]] bool isInLowerRow(const QString& panel) const; ///< of any workspace
    [[nodiscard]] const PanelEntry* find(const QString& panel) const;
    [[nodiscard]] Row rowOf(const std::vector<PanelWidth>& widths) const;
    [[nodiscard]] Workspace fresh(const WorkspaceInfo& info) const;
    /// The visible workspace; null before the first.
    [[nodiscard]] Workspace* shown();
    /// Shows the current workspace in two or more rows.
    void arrange();
    void apply(const Workspace& workspace);
    void flow(const std::vector<Seen>& panels);
    void endFlow();
    [[nodiscard]] static std::vector<Seen> seen(const Row& row);
    /// The area visible without scrolling.
    [[nodiscard]] QSize viewport() const;
    [[nodiscard]] bool fits(const Workspace& workspace) const;
    void remember();

    std::vector<PanelEntry> panels_;
    std::vector<WorkspaceInfo> infos_;
    std::map<QString, Workspace> workspaces_; ///< by id
    QSplitter* rows_ = nullptr;
    QSplitter* top_ = nullptr;
    QSplitter* bottom_ = nullptr;
    QWidget* flow_ = nullptr; ///< the rows of a flow; empty in between
    QTimer later_;            ///< arranges
    bool isFlowing_ = false;
    QList<QList<QWidget*>> flowing_; ///< the rows of the flow
    QString current_;
};

} // namespace latency
