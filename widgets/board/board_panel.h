#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/board/board_table_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace latency
{

/// Measurements on the user's board: its name, and every network with its runs, which can be
/// corrected, marked as failed, or removed.
class BoardPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BoardPanel(QWidget* parent = nullptr);

    void setName(const QString& name); ///< emits nothing
    void setRows(std::vector<BoardRow> rows);
    void setSummary(const QString& text); ///< "20 measured, 1 failed, …"
    [[nodiscard]] BoardTableModel& model() { return *model_; }

Q_SIGNALS:
    void renamed(const QString& name);
    void repeatsEdited(int row, const QList<double>& milliseconds);
    void removalRequested(const QList<int>& rows);
    /// Networks that could not be measured, with the reason.
    void failureGiven(const QList<int>& rows, const QString& reason);
    void architectureSelected(int architecture);
    void exportRequested(); ///< of the table, into a file

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QList<int> selectedRows() const;
    void askForReason();
    void enableButtons();
    void openMenu(const QPoint& position);

    QLineEdit* name_ = nullptr;
    QString shownName_;
    QLabel* summary_ = nullptr;
    QTableView* view_ = nullptr;
    QLabel* empty_ = nullptr;
    BoardTableModel* model_ = nullptr;
    QPushButton* failed_ = nullptr;
    QPushButton* remove_ = nullptr;
};

} // namespace latency
