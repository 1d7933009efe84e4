#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace latency
{

/// A column of the user's table and its interpretation.
struct ImportColumn {
    QString name;
    QStringList examples; ///< the first cells
    QString role;         ///< see `columnRoles`
    QString unit;         ///< empty: none
    QString device;       ///< whose; may be empty
    QString reason;       ///< one sentence
    bool isByHand = false;

    bool operator==(const ImportColumn&) const = default;
};

/// The columns of a table, a row each: name, first cells, role, unit, reason. Role and unit can be
/// edited; an edit changes nothing here but emits `choiceRequested`.
class ColumnTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Cells, Role, Unit, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows with unchanged names are kept, with selection and scroll position.
    void setColumns(std::vector<ImportColumn> columns);
    [[nodiscard]] const std::vector<ImportColumn>& columns() const { return columns_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// The user requests that role and unit.
    void choiceRequested(const QList<int>& rows, const QString& role, const QString& unit);

private:
    [[nodiscard]] QString shownText(const ImportColumn& column, int place) const;

    std::vector<ImportColumn> columns_;
};

} // namespace latency
