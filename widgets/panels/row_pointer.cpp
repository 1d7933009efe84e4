// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/row_pointer.h"

#include <QEvent>
#include <QTableView>

namespace latency
{

RowPointer::RowPointer(QTableView& table) : QObject(&table), table_(table)
{
    table.setMouseTracking(true);
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
    connect(&table, &QTableView::entered, this,
            [this](const QModelIndex& index) { Q_EMIT pointedAt(index.row()); });
    connect(&table, &QTableView::viewportEntered, this, [this] { Q_EMIT pointedAt(-1); });
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (table_.hasFocus())
                    Q_EMIT pointedAt(index.row());
            });
}

bool RowPointer::eventFilter(QObject* watched, QEvent* event)
{
    const bool isLeft = watched == table_.viewport() ? event->type() == QEvent::Leave
                                                     : event->type() == QEvent::FocusOut;
    if (isLeft)
        Q_EMIT pointedAt(-1);
    return QObject::eventFilter(watched, event);
}

} // namespace latency
