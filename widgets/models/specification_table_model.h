#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/hardware_specification.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace latency
{

/// The data sheet of one device; zeros are unknown.
struct SpecificationRow {
    int device = -1;
    QString name;
    std::optional<int> batch;
    HardwareSpecification specification;
    bool isTypedIn = false; ///< by the user; otherwise from a data sheet
    bool operator==(const SpecificationRow&) const = default;
};

/// Devices and their data sheets as an editable table: name, batch, cores, memory (GB), bandwidth
/// (GB/s), peak (TFLOP/s), source.
class SpecificationTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Batch, Cores, Memory, Bandwidth, Peak, Source, ColumnCount };

    explicit SpecificationTableModel(QObject* parent = nullptr);

    /// Numbers entered for a device with missing others are kept.
    void setRows(std::vector<SpecificationRow> rows);
    void setHighlightedDevice(int device); ///< its line stands out; -1 for none
    [[nodiscard]] int highlightedDevice() const { return highlighted_; }
    [[nodiscard]] const SpecificationRow& row(int row) const
    {
        return rows_[static_cast<std::size_t>(row)];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Accepts positive numbers only.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// The fourth number of the device was entered.
    void specificationEdited(int device, const latency::HardwareSpecification& specification);

private:
    std::vector<SpecificationRow> rows_;
    int highlighted_ = -1;
};

/// True when all four numbers are known.
bool isComplete(const HardwareSpecification& specification);

} // namespace latency
