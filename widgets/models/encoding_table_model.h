#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractTableModel>

#include <vector>

namespace latency
{

/// One encoding of the open dataset and its state.
struct EncodingRow {
    QString name; ///< as in experiment files
    QString title;
    QString description;
    int ready = 0;           ///< architectures that have numbers
    int total = 0;           ///< architectures of the dataset
    int columns = 0;         ///< numbers of an architecture
    bool canCompute = false; ///< missing numbers can be computed here
    bool isComputing = false;
    bool isPaused = false;
    double secondsLeft = -1.0; ///< negative while unknown
    QString hindrance;         ///< why numbers are missing that cannot be computed here

    [[nodiscard]] bool isReady() const { return total > 0 && ready == total; }
    bool operator==(const EncodingRow&) const = default;
};

/// "ready", "computing 41 % · 3 min left", "41 %", "missing", "not here".
QString encodingStateText(const EncodingRow& row);

/// The encodings of a dataset, in the order given.
class EncodingTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Title, State, Numbers };
    static constexpr int kColumns = 3;

    explicit EncodingTableModel(QObject* parent = nullptr);

    void setRows(std::vector<EncodingRow> rows); ///< keeps selections when the names stay
    [[nodiscard]] const std::vector<EncodingRow>& rows() const { return rows_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<EncodingRow> rows_;
};

} // namespace latency
