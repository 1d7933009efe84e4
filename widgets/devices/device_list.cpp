// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/device_list.h"

#include "widgets/devices/device_menu.h"
#include "widgets/theme/active_theme.h"

#include <QDropEvent>
#include <QKeyEvent>

#include <algorithm>

namespace latency
{

namespace
{
constexpr int kDeviceRole = Qt::UserRole;
}

DeviceList::DeviceList(DeviceRole role, QWidget* parent) : QListWidget(parent), role_(role)
{
    setObjectName(QStringLiteral("deviceList_") + QLatin1String(deviceRoleName(role)));
    setAccessibleName(tr("%1 devices").arg(deviceRoleTitle(role)));
    setSelectionMode(ExtendedSelection);
    setDragDropMode(DragDrop);
    setTextElideMode(Qt::ElideMiddle);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemEntered, this, [this](QListWidgetItem* item) {
        Q_EMIT deviceHovered(item->data(kDeviceRole).toInt());
    });
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        Q_EMIT deviceSelected(item->data(kDeviceRole).toInt());
    });
    connect(this, &QListWidget::itemSelectionChanged, this, &DeviceList::choiceChanged);
}

void DeviceList::addDevice(int device, const QString& name, const QString& toolTip)
{
    auto* item = new QListWidgetItem(name, this);
    item->setData(kDeviceRole, device);
    item->setToolTip(toolTip);
}

QList<int> DeviceList::chosenDevices() const
{
    QList<int> devices;
    for (const QListWidgetItem* item : selectedItems())
        devices << item->data(kDeviceRole).toInt();
    std::sort(devices.begin(), devices.end());
    return devices;
}

void DeviceList::setChosen(const std::vector<int>& devices)
{
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row) {
        const int device = item(row)->data(kDeviceRole).toInt();
        item(row)->setSelected(std::ranges::find(devices, device) != devices.end());
    }
}

void DeviceList::setHighlighted(int device)
{
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row)
        item(row)->setBackground(item(row)->data(kDeviceRole).toInt() == device
                                     ? QBrush(activeTheme().accentSoft)
                                     : QBrush());
    viewport()->update();
}

void DeviceList::dragEnterEvent(QDragEnterEvent* event)
{
    if (qobject_cast<DeviceList*>(event->source()))
        event->acceptProposedAction();
}

void DeviceList::dragMoveEvent(QDragMoveEvent* event)
{
    if (auto* from = qobject_cast<DeviceList*>(event->source()); from && from != this)
        event->acceptProposedAction();
    else
        event->ignore();
}

void DeviceList::dropEvent(QDropEvent* event)
{
    auto* from = qobject_cast<DeviceList*>(event->source());
    if (!from || from == this)
        return;
    // A copy, because the lists are refilled from the resulting roles; and only after the drag,
    // because refilling removes the dragged items.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const QList<int> devices = from->chosenDevices();
    QMetaObject::invokeMethod(
        this, [this, devices] { Q_EMIT roleRequested(devices, role_); }, Qt::QueuedConnection);
}

void DeviceList::keyPressEvent(QKeyEvent* event)
{
    const auto role = roleOfKey(event->key());
    if (role && !chosenDevices().isEmpty())
        Q_EMIT roleRequested(chosenDevices(), *role);
    else
        QListWidget::keyPressEvent(event);
}

void DeviceList::contextMenuEvent(QContextMenuEvent* event)
{
    const QList<int> devices = chosenDevices();
    if (devices.isEmpty())
        return;
    const QString name = devices.size() == 1 ? selectedItems().first()->text()
                                             : tr("%1 devices").arg(devices.size());
    if (const auto answer = askDeviceMenu(name, event->globalPos()); answer.role)
        Q_EMIT roleRequested(devices, *answer.role);
}

void DeviceList::leaveEvent(QEvent* event)
{
    QListWidget::leaveEvent(event);
    Q_EMIT deviceHovered(-1);
}

} // namespace latency
