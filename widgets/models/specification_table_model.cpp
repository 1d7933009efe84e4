// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/specification_table_model.h"

#include "widgets/panels/core_text.h"
#include "widgets/panels/typed_number.h"
#include "widgets/theme/active_theme.h"

#include <QBrush>

#include <algorithm>

namespace latency
{
namespace
{

double HardwareSpecification::*numberOf(int column)
{
    switch (column) {
    case SpecificationTableModel::Cores:
        return &HardwareSpecification::cores;
    case SpecificationTableModel::Memory:
        return &HardwareSpecification::memory;
    case SpecificationTableModel::Bandwidth:
        return &HardwareSpecification::bandwidth;
    case SpecificationTableModel::Peak:
        return &HardwareSpecification::peak;
    default:
        return nullptr;
    }
}

} // namespace

bool isComplete(const HardwareSpecification& specification)
{
    return specification.cores > 0.0 && specification.memory > 0.0 &&
           specification.bandwidth > 0.0 && specification.peak > 0.0;
}

SpecificationTableModel::SpecificationTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void SpecificationTableModel::setRows(std::vector<SpecificationRow> rows)
{
    for (SpecificationRow& row : rows) {
        const auto before = std::ranges::find(rows_, row.name, &SpecificationRow::name);
        if (before != rows_.end() && before->isTypedIn && !isComplete(before->specification) &&
            !isComplete(row.specification)) {
            row.specification = before->specification;
            row.isTypedIn = true;
        }
    }
    const bool hasSameDevices =
        std::ranges::equal(rows, rows_, {}, &SpecificationRow::name, &SpecificationRow::name);
    if (!hasSameDevices) {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
        return;
    }
    rows_ = std::move(rows);
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void SpecificationTableModel::setHighlightedDevice(int device)
{
    if (device == highlighted_)
        return;
    highlighted_ = device;
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1),
                           {Qt::BackgroundRole});
}

int SpecificationTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int SpecificationTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SpecificationTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const SpecificationRow& one = row(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant(index.column() == Name || index.column() == Source
                            ? Qt::AlignLeft | Qt::AlignVCenter
                            : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::BackgroundRole && one.device == highlighted_)
        return QBrush(activeTheme().accentSoft);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const QString unknown = QStringLiteral("–");
    if (const auto number = numberOf(index.column())) {
        const double value = one.specification.*number;
        if (role == Qt::EditRole)
            return value > 0.0 ? QString::number(value, 'g', 8) : QString();
        return value > 0.0 ? QString::number(value, 'g', 6) : unknown;
    }
    switch (index.column()) {
    case Name:
        return one.name;
    case Batch:
        return one.batch ? QString::number(*one.batch) : unknown;
    default:
        if (one.isTypedIn)
            return isComplete(one.specification) ? tr("typed in")
                                                 : tr("typed in, some still missing");
        return one.specification.source.empty() ? unknown : coreText(one.specification.source);
    }
}

QVariant SpecificationTableModel::headerData(int section, Qt::Orientation orientation,
                                             int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[]{tr("device"), tr("batch"),   tr("cores"), tr("memory (GB)"),
                           tr("GB/s"),   tr("TFLOP/s"), tr("source")};
    return titles[section];
}

Qt::ItemFlags SpecificationTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && numberOf(index.column()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool SpecificationTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const auto number = index.isValid() ? numberOf(index.column()) : nullptr;
    const double given = typedNumber(value.toString()).value_or(0.0);
    if (role != Qt::EditRole || !number || !(given > 0.0))
        return false;
    SpecificationRow& one = rows_[static_cast<std::size_t>(index.row())];
    if (one.specification.*number == given)
        return true;
    one.specification.*number = given;
    one.specification.source = "typed in";
    one.isTypedIn = true;
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    if (isComplete(one.specification))
        Q_EMIT specificationEdited(one.device, HardwareSpecification(one.specification));
    return true;
}

} // namespace latency
