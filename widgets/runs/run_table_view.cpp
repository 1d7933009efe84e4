// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/run_table_view.h"

#include "widgets/models/sort_role.h"
#include "widgets/models/table_menu.h"
#include "widgets/panels/row_pointer.h"
#include "widgets/theme/active_theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace latency
{

RunTableView::RunTableView(QWidget* parent) : Panel(tr("Runs"), parent)
{
    setObjectName("runTable");
    compare_ = addHeadButton("compareRuns", tr("Compare"));
    compare_->setToolTip(tr("Select two runs (Ctrl+click) to compare their results"));

    auto* page = new QWidget(this);
    model_ = new RunTableModel(this);
    sorted_ = new QSortFilterProxyModel(this);
    sorted_->setSourceModel(model_);
    sorted_->setSortRole(kSortRole);
    table_ = new QTableView(page);
    table_->setTabKeyNavigation(false); // Tab leaves it
    table_->setObjectName("runTableRows");
    table_->setAccessibleName(tr("Runs"));
    table_->setModel(sorted_);
    table_->setSortingEnabled(true);
    table_->sortByColumn(static_cast<int>(RunTableModel::Column::Correlation), Qt::DescendingOrder);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QHeaderView* header = table_->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(10);
    table_->viewport()->installEventFilter(this);
    note_ = new QLabel(page);
    note_->setObjectName("runNote");
    note_->setProperty("letters", "small");
    note_->setWordWrap(true);
    note_->hide();
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table_, 1);
    column->addWidget(note_);
    setBody(page);

    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateState();
        const QList<int> ids = selectedRuns();
        Q_EMIT runSelected(ids.size() == 1 ? ids.first() : -1);
    });
    connect(new RowPointer(*table_), &RowPointer::pointedAt, this,
            [this](int row) { Q_EMIT runHovered(runAt(row)); });
    connect(compare_, &QPushButton::clicked, this,
            [this] { Q_EMIT compareRequested(selectedRuns()); });
    connect(table_, &QTableView::customContextMenuRequested, this, &RunTableView::openMenu);
    connect(model_, &QAbstractItemModel::modelReset, this, &RunTableView::updateState);
    connect(model_, &QAbstractItemModel::rowsInserted, this, &RunTableView::updateState);
    connect(model_, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
                if (roles.isEmpty()) // otherwise only how lines stand out
                    updateState();
            });
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, &RunTableView::fitColumns);
    updateState();
}

int RunTableView::runAt(int row) const
{
    const QModelIndex index = sorted_->mapToSource(sorted_->index(row, 0));
    return index.isValid() ? model_->runs()[static_cast<std::size_t>(index.row())].id : -1;
}

QList<int> RunTableView::selectedRuns() const
{
    QList<int> ids;
    for (const QModelIndex& index : table_->selectionModel()->selectedRows())
        ids << runAt(index.row());
    return ids;
}

void RunTableView::selectRun(int id)
{
    const auto& runs = model_->runs();
    const auto place = std::ranges::find(runs, id, &RunRow::id);
    if (place == runs.end()) {
        table_->clearSelection();
        return;
    }
    // Not through the view, which would query the held keys.
    const QModelIndex row =
        sorted_->mapFromSource(model_->index(static_cast<int>(place - runs.begin()), 0));
    table_->selectionModel()->select(row, QItemSelectionModel::ClearAndSelect |
                                              QItemSelectionModel::Rows);
    table_->selectionModel()->setCurrentIndex(row, QItemSelectionModel::NoUpdate);
}

void RunTableView::setNote(const QString& note)
{
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
}

void RunTableView::updateState()
{
    compare_->setEnabled(selectedRuns().size() >= 2);
    fitColumns();
    if (model_->rowCount() == 0)
        showEmpty(tr("All runs, best first."));
    else
        showContent();
}

int RunTableView::neededWidth(RunTableModel::Column column) const
{
    const int section = static_cast<int>(column);
    const Theme& theme = activeTheme();
    QFont font = theme.font(Theme::Letters::Title);
    font.setPixelSize(theme.px(12));
    const QFontMetrics metrics(font);
    int widest = metrics.horizontalAdvance(
        model_->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    for (int row = 0; row < model_->rowCount(); ++row)
        widest = std::max(widest,
                          metrics.horizontalAdvance(model_->index(row, section).data().toString()));
    return widest + theme.px(12); // the style sheet's paddings
}

void RunTableView::fitColumns()
{
    using Column = RunTableModel::Column;
    const auto& runs = model_->runs();
    // A task common to all needs no column.
    const bool isOneTask = std::all_of(runs.begin(), runs.end(),
                                       [&](const RunRow& run) { return run.task == runs[0].task; });
    int rest = table_->viewport()->width();
    const auto give = [&](Column column) {
        const int width = neededWidth(column);
        table_->setColumnHidden(static_cast<int>(column), false);
        table_->setColumnWidth(static_cast<int>(column), width);
        rest -= width;
    };
    give(Column::Predictor);
    give(Column::Correlation);
    give(Column::Duration);
    table_->setColumnHidden(static_cast<int>(Column::Task), isOneTask);
    if (!isOneTask)
        give(Column::Task);
    const int samples = neededWidth(Column::Samples);
    const bool hasRoom = rest - neededWidth(Column::Deviation) >= samples * 3 / 4;
    table_->setColumnHidden(static_cast<int>(Column::Deviation), !hasRoom);
    if (hasRoom)
        give(Column::Deviation);
    // In a narrow panel both names are shortened, the samples' more than the predictor's.
    const auto predictor = static_cast<int>(Column::Predictor);
    const int both = rest + table_->columnWidth(predictor);
    const int least = std::min(samples, std::max(activeTheme().px(58), both * 2 / 5));
    const int given = std::max({20, rest, least});
    table_->setColumnWidth(predictor,
                           std::max(20, std::min(table_->columnWidth(predictor), both - given)));
    table_->setColumnWidth(static_cast<int>(Column::Samples), given);
}

bool RunTableView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fitColumns();
    return Panel::eventFilter(watched, event);
}

void RunTableView::openMenu(const QPoint& position)
{
    const QList<int> ids = selectedRuns();
    QMenu menu;
    if (ids.size() == 1)
        menu.addAction(tr("Use these settings"), this,
                       [this, ids] { Q_EMIT repeatRequested(ids.first()); });
    if (ids.size() >= 2)
        menu.addAction(tr("Compare"), this, [this, ids] { Q_EMIT compareRequested(ids); });
    if (!ids.isEmpty())
        menu.addAction(tr("Remove"), this, [this, ids] { Q_EMIT removalRequested(ids); });
    menu.addSeparator();
    addTableActions(menu, *model_, [this] { Q_EMIT exportRequested(); });
    menu.exec(table_->viewport()->mapToGlobal(position));
}

} // namespace latency
