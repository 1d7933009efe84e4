// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_menu.h"

#include "widgets/plots/plot_export.h"
#include "widgets/theme/active_theme.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

namespace latency
{

void addCopyActions(QMenu& menu, PlotSource& source, QSize size)
{
    const auto text = [](const char* words) {
        return QCoreApplication::translate("latency::plotMenu", words);
    };
    menu.addAction(text("Copy picture"), [&source, size] {
        QGuiApplication::clipboard()->setImage(plotImage(source, size, activeTheme()));
    });
    menu.addAction(text("Copy numbers"),
                   [&source] { QGuiApplication::clipboard()->setText(source.dataAsCsv()); });
}

} // namespace latency
