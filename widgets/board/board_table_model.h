#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractTableModel>
#include <QList>

#include <optional>
#include <vector>

namespace latency
{

/// One network measured on the user's board, as a table row.
struct BoardRow {
    int architecture = -1; ///< row of the open dataset, or -1 when it lacks the network
    QString network;       ///< "cell 1462"
    QString text;          ///< the network itself
    QList<double> repeats; ///< ms; empty when it failed
    double milliseconds = 0.0;
    std::optional<double> spread; ///< standard deviation of the repeats, ms
    bool hasFailed = false;
    QString reason; ///< of the failure, may be empty

    bool operator==(const BoardRow&) const = default;
};

/// Measurements on the user's board, a network per row; measured values are editable.
class BoardTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Network, Median, Spread, Runs, Text, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<BoardRow> rows);
    [[nodiscard]] const BoardRow& row(int index) const
    {
        return rows_[static_cast<std::size_t>(index)];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// The user entered other values; rows are unchanged until they are set.
    void repeatsEdited(int row, const QList<double>& milliseconds);

private:
    [[nodiscard]] QVariant text(const BoardRow& row, int column) const;

    std::vector<BoardRow> rows_;
};

} // namespace latency
