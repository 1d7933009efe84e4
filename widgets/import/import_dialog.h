#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/column_table_model.h"
#include "widgets/import/reading_fields.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace latency
{

/// The dialog's view of a table.
struct ImportView {
    std::vector<ImportColumn> columns;
    QStringList notes; ///< one sentence each
    QString remark;    ///< where the choices come from; may be empty
    QString refusal;   ///< why it cannot be opened so; empty: it can
    bool needsSpace = false;
    bool mayHaveDecimalCommas = false;
};

/// Shows the first rows of a table and the interpretation of every column with its reason, and lets
/// the user correct it. Makes no decisions: choices are emitted, and the result is set.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(QWidget* parent = nullptr);

    void setFile(const QString& fileName);
    void setSpaces(const QStringList& names, const QStringList& titles);
    /// While the table is being read the last view is kept, and cannot be opened.
    void setReading(bool isReading);
    void setView(const ImportView& view);
    /// An additional error found while opening.
    void setRefusal(const QString& sentence);

    [[nodiscard]] ColumnTableModel& model() { return *model_; }
    [[nodiscard]] ReadingFields& fields() { return *fields_; }

Q_SIGNALS:
    /// Rows of the model to read as `role` in `unit` (empty: the column's own).
    void choiceRequested(const QList<int>& rows, const QString& role, const QString& unit);
    void fieldsChanged();
    void guessesRequested(); ///< nothing by hand any more
    void openRequested();
    void helpRequested();

private:
    void buildTable();
    QWidget* makeSeveral();
    void showSelection();
    void showState();
    [[nodiscard]] QList<int> selectedRows() const;

    ColumnTableModel* model_ = nullptr;
    ReadingFields* fields_ = nullptr;
    QTableView* table_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* remark_ = nullptr;
    QWidget* several_ = nullptr; ///< changes all selected columns at once
    QLabel* selected_ = nullptr;
    QComboBox* severalRole_ = nullptr;
    QComboBox* severalUnit_ = nullptr;
    QLabel* notes_ = nullptr;
    QLabel* refusal_ = nullptr;
    QPushButton* guesses_ = nullptr;
    QPushButton* open_ = nullptr;
    bool isReading_ = false;
};

} // namespace latency
