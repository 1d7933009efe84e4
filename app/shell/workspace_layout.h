#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSize>
#include <QSplitter>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <vector>

namespace latency
{

/// Two rows of panels and the workspaces: which of them are seen, and how large. The user's own
/// sizes are kept a workspace while the window is open. Where letters are so large that the two
/// rows have no room, the panels stand in as many rows as they need, to be scrolled to.
class WorkspaceLayout : public QWidget
{
    Q_OBJECT

public:
    /// What one workspace shows: widths of the panels of both rows and heights of the rows; 0
    /// hides.
    struct Workspace {
        QString title;
        std::vector<int> top;
        std::vector<int> bottom;
        int topHeight = 0;
        int bottomHeight = 0;
    };

    struct PanelRow {
        std::vector<QWidget*> panels;
        /// What each needs to be read with ease, in pixels at a zoom of one.
        std::vector<QSize> needs;
    };

    WorkspaceLayout(PanelRow top, PanelRow bottom, std::vector<Workspace> workspaces,
                    QWidget* parent = nullptr);

    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] int current() const { return current_; }
    void setCurrent(int index);
    void resetSizes(); ///< of every workspace
    /// The current workspace and the sizes of those that were arranged.
    [[nodiscard]] QByteArray state() const;
    /// Takes over a state; one of another program version is left alone.
    void restore(const QByteArray& state);
    /// True when the panels stand in as many rows as they need.
    [[nodiscard]] bool isFlowing() const { return isFlowing_; }

protected:
    /// Workspaces that nobody has arranged keep their proportions.
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Sizes {
        QList<int> top;
        QList<int> bottom;
        QList<int> rows;
    };
    struct Seen {
        QWidget* panel = nullptr;
        QSize need; ///< at the zoom of the theme
    };
    /// Shows the current workspace in two rows or in more.
    void arrange();
    void apply(const Workspace& workspace, const Sizes& sizes);
    void flow(const std::vector<Seen>& panels);
    void endFlow();
    [[nodiscard]] static std::vector<Seen> seen(const PanelRow& row, const std::vector<int>& sizes);
    /// What can be seen without scrolling.
    [[nodiscard]] QSize viewport() const;
    [[nodiscard]] static int panelCount(const PanelRow& row);
    [[nodiscard]] bool fitsCurrent() const;
    [[nodiscard]] bool fits(const std::vector<Seen>& top, const std::vector<Seen>& bottom) const;
    void remember();
    [[nodiscard]] static Sizes defaultSizes(const Workspace& workspace);

    std::vector<Workspace> workspaces_;
    std::vector<Sizes> sizes_;
    std::vector<bool> isArranged_; ///< whose splitters have been moved
    PanelRow topPanels_;
    PanelRow bottomPanels_;
    QSplitter* rows_ = nullptr;
    QSplitter* top_ = nullptr;
    QSplitter* bottom_ = nullptr;
    QWidget* flow_ = nullptr; ///< the rows of a flow; empty in between
    QTimer later_;            ///< arranges
    bool isFlowing_ = false;
    QList<QList<QWidget*>> flowing_; ///< the rows of the flow
    int current_ = -1;
};

} // namespace latency
