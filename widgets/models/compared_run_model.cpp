// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/compared_run_model.h"

#include "widgets/panels/number_text.h"
#include "widgets/theme/active_theme.h"

#include <QBrush>
#include <QFont>

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

QString signedCorrelation(double difference)
{
    if (std::isnan(difference))
        return QStringLiteral("–");
    return (difference < 0 ? QStringLiteral("−") : QStringLiteral("+")) +
           QString::number(std::abs(difference), 'f', 3);
}

} // namespace

ComparedRunModel::ComparedRunModel(QObject* parent) : QAbstractTableModel(parent) {}

void ComparedRunModel::setRuns(QStringList options, std::vector<ComparedRunRow> runs)
{
    if (options == options_ && runs == runs_)
        return;
    beginResetModel();
    options_ = std::move(options);
    runs_ = std::move(runs);
    endResetModel();
}

void ComparedRunModel::setMarks(const RunMarks& marks)
{
    if (marks == marks_)
        return;
    marks_ = marks;
    if (!runs_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, noteColumn()),
                           {Qt::BackgroundRole, Qt::ForegroundRole});
}

int ComparedRunModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

int ComparedRunModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : noteColumn() + 1;
}

QString ComparedRunModel::text(const ComparedRunRow& run, int column) const
{
    switch (column) {
    case Run:
        return run.title;
    case Correlation:
        return std::isnan(run.deviation)
                   ? correlationText(run.mean)
                   : tr("%1 ± %2").arg(correlationText(run.mean), correlationText(run.deviation));
    case Difference:
        return run.isBaseline ? tr("baseline") : signedCorrelation(run.difference);
    case Probability:
        return std::isnan(run.probability) ? QStringLiteral("–")
                                           : QString::number(run.probability, 'f', 3);
    default:
        return column == noteColumn() ? run.note : run.options.value(column - FirstOption);
    }
}

QString ComparedRunModel::toolTip(const ComparedRunRow& run, int column) const
{
    if (column == Probability)
        return run.remark;
    if (column == Correlation)
        return tr("mean over the test devices common to all runs · seeds: %1").arg(run.seeds) +
               tr(" · at least %1 unseen").arg(countText(run.architectures));
    return text(run, column);
}

QVariant ComparedRunModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparedRunRow& run = runs_[static_cast<std::size_t>(index.row())];
    const bool isNumber = index.column() > Run && index.column() < FirstOption;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(run, index.column());
    case Qt::ToolTipRole:
        return toolTip(run, index.column());
    case Qt::DecorationRole:
        return index.column() == Run ? QVariant(activeTheme().seriesColor(index.row()))
                                     : QVariant();
    case Qt::BackgroundRole:
        return run.id == marks_.hovered ? QVariant(QBrush(activeTheme().accentSoft)) : QVariant();
    case Qt::ForegroundRole:
        return std::ranges::find(marks_.pale, run.id) != marks_.pale.end()
                   ? QVariant(activeTheme().mutedText)
                   : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (run.isBaseline && index.column() <= Difference) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant ComparedRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::ToolTipRole && section == Probability)
        return tr("Two-sided p value of Wilcoxon's signed-rank test, paired over seeds. Six seeds "
                  "are the fewest with which it can fall below 0.05.");
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(
            (section > Run && section < FirstOption ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Run:
        return tr("run");
    case Correlation:
        return tr("ρ ± over seeds");
    case Difference:
        return tr("Δρ");
    case Probability:
        return tr("p");
    default:
        return section == noteColumn() ? tr("note") : options_.value(section - FirstOption);
    }
}

Qt::ItemFlags ComparedRunModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == noteColumn() ? flags | Qt::ItemIsEditable : flags;
}

bool ComparedRunModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != noteColumn())
        return false;
    const ComparedRunRow& run = runs_[static_cast<std::size_t>(index.row())];
    const QString note = value.toString().trimmed();
    if (note == run.note)
        return false;
    Q_EMIT noteWritten(run.id, note);
    return true;
}

} // namespace latency
