// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/run_table_view.h"

#include "widgets/models/sort_role.h"

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
    compare_->setToolTip(tr("Select two runs (Ctrl+click) to lay their results side by side"));

    auto* page = new QWidget(this);
    model_ = new RunTableModel(this);
    sorted_ = new QSortFilterProxyModel(this);
    sorted_->setSourceModel(model_);
    sorted_->setSortRole(kSortRole);
    table_ = new QTableView(page);
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
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(static_cast<int>(RunTableModel::Column::Samples),
                                 QHeaderView::Stretch);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(28);
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
    connect(compare_, &QPushButton::clicked, this,
            [this] { Q_EMIT compareRequested(selectedRuns()); });
    connect(table_, &QTableView::customContextMenuRequested, this, &RunTableView::openMenu);
    connect(model_, &QAbstractItemModel::modelReset, this, &RunTableView::updateState);
    connect(model_, &QAbstractItemModel::rowsInserted, this, &RunTableView::updateState);
    updateState();
}

QList<int> RunTableView::selectedRuns() const
{
    QList<int> ids;
    for (const QModelIndex& index : table_->selectionModel()->selectedRows()) {
        const int row = sorted_->mapToSource(index).row();
        ids << model_->runs()[static_cast<std::size_t>(row)].id;
    }
    return ids;
}

void RunTableView::selectRun(int id)
{
    const auto& runs = model_->runs();
    for (std::size_t row = 0; row < runs.size(); ++row)
        if (runs[row].id == id)
            table_->selectRow(
                sorted_->mapFromSource(model_->index(static_cast<int>(row), 0)).row());
}

void RunTableView::setNote(const QString& note)
{
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
}

void RunTableView::updateState()
{
    compare_->setEnabled(selectedRuns().size() >= 2);
    // One task for all needs no column.
    const auto& runs = model_->runs();
    const bool isOneTask = std::all_of(runs.begin(), runs.end(),
                                       [&](const RunRow& run) { return run.task == runs[0].task; });
    table_->setColumnHidden(static_cast<int>(RunTableModel::Column::Task), isOneTask);
    if (model_->rowCount() == 0)
        showEmpty(tr("Every run is kept here, best first."));
    else
        showContent();
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
    menu.addAction(tr("Export table…"), this, &RunTableView::exportRequested);
    menu.exec(table_->viewport()->mapToGlobal(position));
}

} // namespace latency
