// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/pick_table_model.h"

#include "core/base/plain_text.h"
#include "widgets/models/sort_role.h"

#include <cmath>

namespace latency
{

namespace
{
constexpr int kLeadingColumns = 2;
}

PickTableModel::PickTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void PickTableModel::setPicks(QStringList valueTitles, std::vector<PickRow> rows)
{
    beginResetModel();
    valueTitles_ = std::move(valueTitles);
    rows_ = std::move(rows);
    endResetModel();
}

int PickTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int PickTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kLeadingColumns + static_cast<int>(valueTitles_.size());
}

QVariant PickTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PickRow& row = rows_[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && column != 1)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != kSortRole)
        return {};
    if (column == 0)
        return row.architecture;
    if (column == 1)
        return row.text;
    const auto place = static_cast<std::size_t>(column - kLeadingColumns);
    const double value = place < row.values.size() ? row.values[place] : std::nan("");
    if (role == kSortRole)
        return value;
    return std::isfinite(value) ? QString::number(value, 'g', 4) : QStringLiteral("–");
}

QVariant PickTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    if (section == 0)
        return tr("number");
    if (section == 1)
        return tr("architecture");
    return valueTitles_.value(section - kLeadingColumns);
}

QString tableAsCsv(const QAbstractItemModel& model)
{
    QString csv;
    QStringList fields;
    for (int column = 0; column < model.columnCount(); ++column)
        fields << QString::fromStdString(
            csvField(model.headerData(column, Qt::Horizontal).toString().toStdString()));
    csv += fields.join(',') + '\n';
    for (int row = 0; row < model.rowCount(); ++row) {
        fields.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            fields << QString::fromStdString(
                csvField(model.index(row, column).data().toString().toStdString()));
        csv += fields.join(',') + '\n';
    }
    return csv;
}

} // namespace latency
