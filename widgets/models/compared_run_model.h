#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/run_marks.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <limits>
#include <vector>

namespace latency
{

/// One run in a comparison.
struct ComparedRunRow {
    int id = -1;
    QString title;
    double mean = std::numeric_limits<double>::quiet_NaN();      ///< ρ over the shared devices
    double deviation = std::numeric_limits<double>::quiet_NaN(); ///< over seeds
    int seeds = 0;
    int architectures = 0; ///< fewest counted on
    bool isBaseline = false;
    double difference = std::numeric_limits<double>::quiet_NaN();  ///< to the baseline's mean
    double probability = std::numeric_limits<double>::quiet_NaN(); ///< Wilcoxon's
    QString remark;      ///< on the probability, or why there is none
    QStringList options; ///< one a differing option
    QString note;        ///< the user's
    bool operator==(const ComparedRunRow&) const = default;
};

/// Compared runs: numbers, then one column per differing option, then an editable note.
class ComparedRunModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Run, Correlation, Difference, Probability, FirstOption };

    explicit ComparedRunModel(QObject* parent = nullptr);

    void setRuns(QStringList options, std::vector<ComparedRunRow> runs);
    [[nodiscard]] const std::vector<ComparedRunRow>& runs() const { return runs_; }
    [[nodiscard]] int noteColumn() const { return FirstOption + static_cast<int>(options_.size()); }
    void setMarks(const RunMarks& marks);
    [[nodiscard]] const RunMarks& marks() const { return marks_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void noteWritten(int id, const QString& note); ///< a wish; the row follows from outside

private:
    [[nodiscard]] QString text(const ComparedRunRow& run, int column) const;
    [[nodiscard]] QString toolTip(const ComparedRunRow& run, int column) const;

    QStringList options_;
    std::vector<ComparedRunRow> runs_;
    RunMarks marks_;
};

} // namespace latency
