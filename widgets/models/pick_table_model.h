#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace latency
{

/// One picked architecture with the numbers shown by the picker.
struct PickRow {
    int architecture = -1;
    QString text;               ///< the space's text form
    std::vector<double> values; ///< one a value column; NaN shows as "–"
    bool operator==(const PickRow&) const = default;
};

/// The picks as a table: number, text form, then one column per value.
class PickTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PickTableModel(QObject* parent = nullptr);

    void setPicks(QStringList valueTitles, std::vector<PickRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QStringList valueTitles_;
    std::vector<PickRow> rows_;
};

/// Any table as comma-separated text with its header, for the clipboard and for files.
QString tableAsCsv(const QAbstractItemModel& model);

} // namespace latency
