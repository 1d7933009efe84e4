// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/proxy_table_model.h"

#include "widgets/models/sort_role.h"
#include "widgets/panels/number_text.h"
#include "widgets/theme/active_theme.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/viridis.h"

#include <algorithm>
#include <cmath>

namespace latency
{

ProxyTableModel::ProxyTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void ProxyTableModel::setTable(ProxyTable table)
{
    const bool isSameShape = table.proxies == table_.proxies && table.devices == table_.devices;
    if (!isSameShape)
        beginResetModel();
    table_ = std::move(table);
    if (!isSameShape)
        endResetModel();
    else if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

double ProxyTableModel::value(int proxy, int device) const
{
    return table_.values[static_cast<std::size_t>(proxy * columnCount() + device)];
}

void ProxyTableModel::setHighlightedDevice(int device)
{
    if (device == highlighted_)
        return;
    highlighted_ = device;
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ProxyTableModel::setSelectedDevices(std::vector<int> devices)
{
    selected_ = std::move(devices);
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int ProxyTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.proxies.size());
}

int ProxyTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.devices.size());
}

QVariant ProxyTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const double rho = value(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shortCorrelationText(rho, 2);
    case kSortRole:
        return rho;
    case Qt::ToolTipRole:
        return tr("%1 on %2: ρ %3 on %4 %5")
            .arg(table_.proxies[index.row()], table_.devices[index.column()], correlationText(rho),
                 countText(table_.architectures[static_cast<std::size_t>(index.row())]),
                 table_.nouns);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignCenter);
    case Qt::BackgroundRole:
        return std::isnan(rho) ? QVariant() : QVariant(viridis(std::abs(rho)));
    case Qt::ForegroundRole:
        if (std::isnan(rho))
            return {};
        return contrastRatio(Qt::white, viridis(std::abs(rho))) >
                       contrastRatio(Qt::black, viridis(std::abs(rho)))
                   ? QColor(Qt::white)
                   : QColor(Qt::black);
    default:
        return {};
    }
}

QVariant ProxyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::BackgroundRole) {
        if (std::ranges::find(selected_, section) != selected_.end())
            return activeTheme().selection;
        return section == highlighted_ ? QVariant(activeTheme().hover) : QVariant();
    }
    const QStringList& names = orientation == Qt::Horizontal ? table_.devices : table_.proxies;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    // A number of fewer architectures is marked, because the comparison is not fair.
    if (orientation == Qt::Vertical && section < rowCount()) {
        const int counted = table_.architectures[static_cast<std::size_t>(section)];
        if (counted < std::ranges::max(table_.architectures))
            return tr("%1 (%2 only)").arg(names[section], countText(counted));
    }
    return names.value(section);
}

} // namespace latency
