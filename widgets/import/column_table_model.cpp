// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/column_table_model.h"

#include "widgets/import/column_roles.h"

#include <QFont>

#include <algorithm>

namespace latency
{

void ColumnTableModel::setColumns(std::vector<ImportColumn> columns)
{
    if (std::ranges::equal(columns, columns_, {}, &ImportColumn::name, &ImportColumn::name)) {
        columns_ = std::move(columns);
        if (!columns_.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    columns_ = std::move(columns);
    endResetModel();
}

int ColumnTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

int ColumnTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int{ColumnCount};
}

QString ColumnTableModel::shownText(const ImportColumn& column, int place) const
{
    switch (place) {
    case Name:
        return column.name;
    case Cells:
        return column.examples.join(QStringLiteral("  ·  "));
    case Role:
        return column.device.isEmpty() || column.device == column.name
                   ? columnRoleTitle(column.role)
                   : tr("%1 of %2").arg(columnRoleTitle(column.role), column.device);
    case Unit:
        return column.unit;
    default:
        return column.isByHand ? tr("Chosen by hand.") : column.reason;
    }
}

QVariant ColumnTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportColumn& column = columns_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shownText(column, index.column());
    case Qt::ToolTipRole:
        return index.column() == Reason ? column.reason : shownText(column, index.column());
    case Qt::EditRole:
        return index.column() == Role ? column.role : column.unit;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2: %3")
            .arg(column.name,
                 headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                 shownText(column, index.column()));
    case Qt::FontRole:
        if (column.isByHand && (index.column() == Role || index.column() == Unit)) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant ColumnTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Column"), tr("First cells"), tr("Read as"), tr("Unit"), tr("Why")};
    return titles.value(section);
}

Qt::ItemFlags ColumnTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const QString& role = columns_[static_cast<std::size_t>(index.row())].role;
    if (index.column() == Role || (index.column() == Unit && !unitsOfRole(role).isEmpty()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ColumnTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const ImportColumn& column = columns_[static_cast<std::size_t>(index.row())];
    const QString text = value.toString().trimmed();
    if (index.column() == Role && text != column.role)
        Q_EMIT choiceRequested({index.row()}, text, {}); // the unit is read anew
    else if (index.column() == Unit && text != column.unit)
        Q_EMIT choiceRequested({index.row()}, column.role, text);
    return true;
}

} // namespace latency
