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

/// Two rows of panels and the workspaces: which of them are seen, and how large. The user's own
/// sizes are kept per workspace while the window is open. Where letters are so large that the two
/// rows have no room, the panels stand in as many rows as they need, to be scrolled to.
class WorkspaceLayout : public QWidget
{
    Q_OBJECT

public:
    /// panels      any workspace may show any of them
    /// workspaces  panels that are not there are left out
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
    /// The current workspace and the sizes of those that were arranged, by id.
    [[nodiscard]] nlohmann::json state() const;
    /// Takes over a state, also one of another version of the program: what it does not name keeps
    /// its size, and what it names and is not there is passed over.
    void restore(const nlohmann::json& state);
    /// True when the panels stand in as many rows as they need.
    [[nodiscard]] bool isFlowing() const { return isFlowing_; }

protected:
    /// Workspaces that nobody has arranged keep their proportions.
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
    /// The one that is seen; null before the first.
    [[nodiscard]] Workspace* shown();
    /// Shows the current workspace in two rows or in more.
    void arrange();
    void apply(const Workspace& workspace);
    void flow(const std::vector<Seen>& panels);
    void endFlow();
    [[nodiscard]] static std::vector<Seen> seen(const Row& row);
    /// What can be seen without scrolling.
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
