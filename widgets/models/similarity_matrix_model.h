#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/similarity/device_similarity.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace latency
{

/// The similarity matrix as a table in leaf order, for screen readers and for copying numbers.
class SimilarityMatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit SimilarityMatrixModel(QObject* parent = nullptr);

    /// names   one per device of the matrix
    /// order   the devices in the order shown
    void setSimilarity(DeviceSimilarity similarity, QStringList names, std::vector<int> order);
    /// The source of each device, as a tooltip of its name; empty if unknown.
    void setSources(QStringList sources) { sources_ = std::move(sources); }
    void setHighlightedDevice(int device); ///< its name is set bold; -1 for none
    [[nodiscard]] int deviceAt(int row) const { return order_[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    DeviceSimilarity similarity_;
    QStringList names_;
    QStringList sources_;
    std::vector<int> order_;
    int highlighted_ = -1;
};

} // namespace latency
