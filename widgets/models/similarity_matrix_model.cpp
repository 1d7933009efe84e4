// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/similarity_matrix_model.h"

#include "widgets/models/sort_role.h"
#include "widgets/panels/number_text.h"

#include <QFont>

namespace latency
{

SimilarityMatrixModel::SimilarityMatrixModel(QObject* parent) : QAbstractTableModel(parent) {}

void SimilarityMatrixModel::setSimilarity(DeviceSimilarity similarity, QStringList names,
                                          std::vector<int> order)
{
    beginResetModel();
    similarity_ = std::move(similarity);
    names_ = std::move(names);
    order_ = std::move(order);
    endResetModel();
}

void SimilarityMatrixModel::setHighlightedDevice(int device)
{
    if (device == highlighted_)
        return;
    highlighted_ = device;
    if (rowCount() > 0)
        for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical})
            Q_EMIT headerDataChanged(orientation, 0, rowCount() - 1);
}

int SimilarityMatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

int SimilarityMatrixModel::columnCount(const QModelIndex& parent) const
{
    return rowCount(parent);
}

QVariant SimilarityMatrixModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int first = deviceAt(index.row());
    const int second = deviceAt(index.column());
    const auto row = static_cast<std::size_t>(first);
    const auto column = static_cast<std::size_t>(second);
    const double value = similarity_.values(row, column);
    switch (role) {
    case Qt::DisplayRole:
        return correlationText(value);
    case kSortRole:
        return value;
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1 × %2: %3 on %4 architectures")
            .arg(names_[first], names_[second], correlationText(value),
                 countText(similarity_.counts.isEmpty() ? 0 : similarity_.counts(row, column)));
    default:
        return {};
    }
}

QVariant SimilarityMatrixModel::headerData(int section, Qt::Orientation, int role) const
{
    if (section < 0 || section >= rowCount())
        return {};
    const QString source = sources_.value(deviceAt(section));
    if (role == Qt::ToolTipRole && !source.isEmpty())
        return tr("%1\nfrom: %2").arg(names_[deviceAt(section)], source);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return names_[deviceAt(section)];
    if (role == Qt::FontRole && deviceAt(section) == highlighted_) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

} // namespace latency
