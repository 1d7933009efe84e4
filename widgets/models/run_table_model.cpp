// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/run_table_model.h"

#include "widgets/models/sort_role.h"
#include "widgets/panels/number_text.h"
#include "widgets/theme/active_theme.h"

#include <QBrush>

#include <algorithm>
#include <cmath>

namespace latency
{

namespace
{

/// Bold at the style sheet's size for tables.
QFont strongFont()
{
    QFont font = activeTheme().font();
    font.setPixelSize(activeTheme().px(12));
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

RunTableModel::RunTableModel(QObject* parent) : QAbstractTableModel(parent)
{
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, [this] {
        if (!runs_.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    });
}

void RunTableModel::setRuns(std::vector<RunRow> runs)
{
    beginResetModel();
    runs_ = std::move(runs);
    endResetModel();
}

void RunTableModel::updateRun(const RunRow& run)
{
    const auto place =
        std::find_if(runs_.begin(), runs_.end(), [&](const RunRow& r) { return r.id == run.id; });
    const int row = static_cast<int>(place - runs_.begin());
    if (place == runs_.end()) {
        beginInsertRows({}, row, row);
        runs_.push_back(run);
        endInsertRows();
    } else {
        *place = run;
        Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
    }
}

void RunTableModel::setMarks(const RunMarks& marks)
{
    if (marks == marks_)
        return;
    marks_ = marks;
    if (!runs_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1),
                           {Qt::BackgroundRole, Qt::ForegroundRole});
}

int RunTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString RunTableModel::text(const RunRow& run, Column column) const
{
    switch (column) {
    case Column::Predictor:
        return run.predictor;
    case Column::Samples:
        if (run.samples.isEmpty())
            return QStringLiteral("–");
        return run.isOracle ? tr("%1, oracle").arg(run.samples) : run.samples;
    case Column::Task:
        return run.task;
    case Column::Correlation:
        return shortCorrelationText(run.rho);
    case Column::Deviation:
        return std::isfinite(run.deviation) ? "±" + shortCorrelationText(run.deviation) : QString();
    case Column::Duration:
        return run.isPublished ? tr("paper") : durationText(run.seconds);
    }
    return {};
}

QVariant RunTableModel::sortValue(const RunRow& run, Column column) const
{
    // NaN cannot be sorted; the lowest number keeps unknown values together at one end.
    const auto orderly = [](double value) { return std::isfinite(value) ? value : -1e9; };
    switch (column) {
    case Column::Correlation:
        return orderly(run.rho);
    case Column::Deviation:
        return orderly(run.deviation);
    case Column::Duration:
        return orderly(run.seconds);
    default:
        return text(run, column).toLower();
    }
}

QString RunTableModel::toolTip(const RunRow& run) const
{
    QStringList lines;
    if (!run.detail.isEmpty())
        lines << run.detail;
    if (std::isfinite(run.rho))
        lines << tr("ρ %1%2 on %3 architectures, %4, %5")
                     .arg(correlationText(run.rho),
                          std::isfinite(run.deviation) ? " " + text(run, Column::Deviation)
                                                       : QString(),
                          countText(run.architectures))
                     .arg(run.seeds == 1 ? tr("1 seed") : tr("%1 seeds").arg(run.seeds))
                     .arg(run.protocol);
    if (run.isOracle)
        lines << tr("oracle: its sampler used the new device's own latencies");
    if (run.isPublished)
        lines << tr("a published figure, not computed here");
    return lines.join('\n');
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunRow& run = runs_[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(run, column);
    case kSortRole:
        return sortValue(run, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((column >= Column::Correlation ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    case Qt::FontRole:
        if ((column == Column::Predictor || column == Column::Correlation || run.isRunning) &&
            std::ranges::find(marks_.pale, run.id) == marks_.pale.end())
            return strongFont();
        return {};
    case Qt::BackgroundRole:
        return run.id == marks_.hovered ? QVariant(QBrush(activeTheme().accentSoft)) : QVariant();
    case Qt::ForegroundRole:
        if (std::ranges::find(marks_.pale, run.id) != marks_.pale.end())
            return activeTheme().mutedText;
        if (run.isPublished || column == Column::Samples || column == Column::Deviation)
            return activeTheme().mutedText;
        return activeTheme().text;
    case Qt::ToolTipRole:
        return toolTip(run);
    default:
        return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    static const char* const titles[kColumns] = {
        QT_TR_NOOP("predictor"), QT_TR_NOOP("samples"), QT_TR_NOOP("task"), "ρ", "±",
        QT_TR_NOOP("time")};
    static const char* const meanings[kColumns] = {
        QT_TR_NOOP("Predictor"),
        QT_TR_NOOP("Sampler and number of labelled architectures"),
        QT_TR_NOOP("Train and test devices"),
        QT_TR_NOOP("Mean Spearman rank correlation over the test devices"),
        QT_TR_NOOP("Standard deviation of ρ over the seeds"),
        QT_TR_NOOP("Duration of the whole run")};
    if (role == Qt::DisplayRole)
        return tr(titles[section]);
    if (role == Qt::ToolTipRole)
        return tr(meanings[section]);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(
            (section >= static_cast<int>(Column::Correlation) ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    return {};
}

} // namespace latency
