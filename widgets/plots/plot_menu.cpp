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
    menu.addAction(
        QCoreApplication::translate("latency::plotMenu", "Copy picture"), [&source, size] {
            QGuiApplication::clipboard()->setImage(plotImage(source, size, activeTheme()));
        });
    menu.addAction(QCoreApplication::translate("latency::plotMenu", "Copy numbers"),
                   [&source] { QGuiApplication::clipboard()->setText(source.dataAsCsv()); });
}

} // namespace latency
