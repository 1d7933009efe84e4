// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/encoding_table_model.h"

#include "widgets/models/sort_role.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/run_bar.h"
#include "widgets/theme/active_theme.h"

#include <algorithm>
#include <cmath>

namespace latency
{

namespace
{

double share(const EncodingRow& row)
{
    return row.total > 0 ? static_cast<double>(row.ready) / row.total : 0.0;
}

/// Never "100 %" before completion.
QString shareText(const EncodingRow& row)
{
    return row.isReady() ? percentText(1.0) : percentText(std::floor(share(row) * 100.0) / 100.0);
}

QString toolTip(const EncodingRow& row)
{
    QString text = row.description;
    text += "\n" + EncodingTableModel::tr("%1 of %2 architectures")
                       .arg(countText(row.ready), countText(row.total));
    if (!row.hindrance.isEmpty())
        text += "\n" + row.hindrance;
    return text;
}

} // namespace

QString encodingStateText(const EncodingRow& row)
{
    if (row.isComputing) {
        QString text = (row.isPaused ? EncodingTableModel::tr("paused at %1")
                                     : EncodingTableModel::tr("computing %1"))
                           .arg(shareText(row));
        const QString left = row.isPaused ? QString() : timeLeftText(row.secondsLeft);
        return left.isEmpty() ? text : text + " · " + left;
    }
    if (row.isReady())
        return EncodingTableModel::tr("ready");
    if (row.ready > 0)
        return EncodingTableModel::tr("%1 available").arg(shareText(row));
    return row.canCompute ? EncodingTableModel::tr("not computed yet")
                          : EncodingTableModel::tr("no file");
}

EncodingTableModel::EncodingTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void EncodingTableModel::setRows(std::vector<EncodingRow> rows)
{
    const bool isSameList =
        std::ranges::equal(rows, rows_, {}, &EncodingRow::name, &EncodingRow::name);
    if (!isSameList) {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == rows_[i])
            continue;
        rows_[i] = std::move(rows[i]);
        const int row = static_cast<int>(i);
        Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
    }
}

int EncodingTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int EncodingTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant EncodingTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EncodingRow& row = rows_[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return column == Column::Title   ? row.title
               : column == Column::State ? encodingStateText(row)
               : row.columns > 0         ? countText(row.columns)
                                         : QStringLiteral("–");
    case kSortRole:
        return column == Column::Title   ? QVariant(row.title)
               : column == Column::State ? QVariant(share(row))
                                         : QVariant(row.columns);
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::TextAlignmentRole:
        return column == Column::Numbers ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole:
        return row.ready == 0 && !row.isComputing ? QVariant(activeTheme().mutedText) : QVariant();
    default:
        return {};
    }
}

QVariant EncodingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return QStringList{tr("encoding"), tr("state"), tr("numbers")}.value(section);
    if (role == Qt::ToolTipRole)
        return QStringList{tr("Description of an architecture"), tr("State for this dataset"),
                           tr("Numbers of an architecture")}
            .value(section);
    return {};
}

} // namespace latency
