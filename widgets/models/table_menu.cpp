// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/table_menu.h"

#include "widgets/models/pick_table_model.h"
#include "widgets/models/table_latex.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

namespace latency
{

void addTableActions(QMenu& menu, const QAbstractItemModel& table,
                     const std::function<void()>& exportTable)
{
    const auto text = [](const char* words) {
        return QCoreApplication::translate("latency::tableMenu", words);
    };
    menu.addAction(text("Copy table"),
                   [&table] { QGuiApplication::clipboard()->setText(tableAsCsv(table)); });
    menu.addAction(text("Copy table as LaTeX"),
                   [&table] { QGuiApplication::clipboard()->setText(tableAsLatex(table)); });
    menu.addAction(text("Export table…"), exportTable);
}

} // namespace latency
