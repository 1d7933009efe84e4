#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace latency
{

/// Rank correlations of single numbers (rows) with the latency on devices (columns).
struct ProxyTable {
    QStringList proxies;
    QStringList devices;
    std::vector<double> values;     ///< [proxies × devices], row by row; NaN where undefined
    std::vector<int> architectures; ///< of each proxy, that were counted
    QString nouns;                  ///< "cells"
};

/// Coloured by strength, with the sign in the text.
class ProxyTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ProxyTableModel(QObject* parent = nullptr);

    void setTable(ProxyTable table);
    void setHighlightedDevice(int device); ///< its title stands out; -1 for none
    [[nodiscard]] int highlightedDevice() const { return highlighted_; }
    void setSelectedDevices(std::vector<int> devices); ///< theirs are tinted
    [[nodiscard]] const std::vector<int>& selectedDevices() const { return selected_; }
    [[nodiscard]] const ProxyTable& table() const { return table_; }
    [[nodiscard]] double value(int proxy, int device) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    ProxyTable table_;
    int highlighted_ = -1;
    std::vector<int> selected_;
};

} // namespace latency
