// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/board/board_table_model.h"

#include "widgets/board/repeats_text.h"

#include <array>

namespace latency
{

void BoardTableModel::setRows(std::vector<BoardRow> rows)
{
    if (rows == rows_)
        return;
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

int BoardTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int BoardTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BoardTableModel::text(const BoardRow& row, int column) const
{
    switch (column) {
    case Network:
        return row.architecture < 0 ? tr("not in this dataset") : row.network;
    case Median:
        return row.hasFailed ? tr("failed") : QString::number(row.milliseconds, 'g', 5);
    case Spread:
        return row.spread ? QString::number(*row.spread, 'g', 3) : QStringLiteral("–");
    case Runs:
        return row.hasFailed ? row.reason : repeatsText(row.repeats);
    default:
        return row.text;
    }
}

QVariant BoardTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const BoardRow& one = row(index.row());
    const bool isNumber = index.column() == Median || index.column() == Spread;
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return index.column() == Text ? one.text : QVariant();
    if (role == Qt::EditRole && index.column() == Runs)
        return repeatsText(one.repeats);
    return role == Qt::DisplayRole || role == Qt::EditRole ? text(one, index.column()) : QVariant();
}

QVariant BoardTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const std::array titles{tr("network"), tr("median (ms)"), tr("σ (ms)"),
                            tr("runs (ms), or reason of failure"), tr("architecture")};
    return titles[static_cast<std::size_t>(section)];
}

Qt::ItemFlags BoardTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Runs)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool BoardTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != Runs ||
        !value.canConvert<QList<double>>())
        return false;
    const auto repeats = value.value<QList<double>>();
    if (!repeats.isEmpty() && repeats != row(index.row()).repeats)
        Q_EMIT repeatsEdited(index.row(), repeats);
    return !repeats.isEmpty();
}

} // namespace latency
