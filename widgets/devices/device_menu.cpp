// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/device_menu.h"

#include "widgets/plots/plot_menu.h"

#include <QCoreApplication>
#include <QMenu>

namespace latency
{

DeviceMenuAnswer askDeviceMenu(const QString& name, const QPoint& globalPosition, PlotSource* plot,
                               QSize size)
{
    DeviceMenuAnswer answer;
    QMenu menu;
    if (!name.isEmpty()) {
        menu.addAction(name)->setEnabled(false);
        for (const DeviceRole role : kDeviceRoles) {
            const QString key = QString::number(static_cast<int>(role) + 1);
            menu.addAction(QCoreApplication::translate("latency::deviceMenu", "Make it %1\t%2")
                               .arg(deviceRoleTitle(role), key),
                           [&answer, role] { answer.role = role; });
        }
        menu.addSeparator();
    }
    if (plot) {
        addCopyActions(menu, *plot, size);
        menu.addAction(QCoreApplication::translate("latency::deviceMenu", "Export…"),
                       [&answer] { answer.isExport = true; });
    }
    if (!menu.isEmpty())
        menu.exec(globalPosition);
    return answer;
}

std::optional<DeviceRole> roleOfKey(int key)
{
    if (key < Qt::Key_1 || key > Qt::Key_3)
        return std::nullopt;
    return kDeviceRoles[static_cast<std::size_t>(key - Qt::Key_1)];
}

} // namespace latency
