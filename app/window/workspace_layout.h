#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSplitter>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace latency
{

/// Two rows of panels and the workspaces: which of them are seen, and how large. The user's own
/// sizes are kept a workspace while the window is open.
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

    WorkspaceLayout(const std::vector<QWidget*>& top, const std::vector<QWidget*>& bottom,
                    std::vector<Workspace> workspaces, QWidget* parent = nullptr);

    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] int current() const { return current_; }
    void setCurrent(int index);
    void resetSizes(); ///< of every workspace
    /// The current workspace and the sizes of those that were arranged.
    [[nodiscard]] QByteArray state() const;
    /// Takes over a state; one of another program version is left alone.
    void restore(const QByteArray& state);

protected:
    /// Workspaces that nobody has arranged keep their proportions.
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Sizes {
        QList<int> top;
        QList<int> bottom;
        QList<int> rows;
    };
    void apply(const Workspace& workspace, const Sizes& sizes);
    void remember();
    [[nodiscard]] static Sizes defaultSizes(const Workspace& workspace);

    std::vector<Workspace> workspaces_;
    std::vector<Sizes> sizes_;
    std::vector<bool> isArranged_; ///< whose splitters have been moved
    QSplitter* rows_ = nullptr;
    QSplitter* top_ = nullptr;
    QSplitter* bottom_ = nullptr;
    int current_ = -1;
};

} // namespace latency
