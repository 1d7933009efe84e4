// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/fitted_columns.h"

#include "widgets/theme/active_theme.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace latency
{

void fitColumns(QTableView& table, int most)
{
    const Theme& theme = activeTheme();
    for (int column = 0; table.model() && column + 1 < table.model()->columnCount(); ++column) {
        table.resizeColumnToContents(column);
        table.setColumnWidth(column,
                             std::min(table.columnWidth(column) + theme.px(8), theme.px(most)));
    }
}

void keepColumnsFitted(QTableView& table, int most)
{
    fitColumns(table, most);
    // Queued, so that the table already has the new font.
    QObject::connect(
        &ActiveTheme::instance(), &ActiveTheme::changed, &table,
        [&table, most] { fitColumns(table, most); }, Qt::QueuedConnection);
}

void keepRowHeight(QTableView& table, int pixels)
{
    const auto apply = [&table, pixels] {
        table.verticalHeader()->setDefaultSectionSize(activeTheme().px(pixels));
    };
    apply();
    QObject::connect(&ActiveTheme::instance(), &ActiveTheme::changed, &table, apply);
}

} // namespace latency
