// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/device_partition_board.h"

#include "widgets/devices/device_list.h"
#include "widgets/devices/device_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/theme/active_theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace latency
{

DevicePartitionBoard::DevicePartitionBoard(QWidget* parent) : QWidget(parent)
{
    setObjectName("devicePartitionBoard");
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    for (const DeviceRole role : kDeviceRoles) {
        const auto place = static_cast<std::size_t>(role);
        auto* head = new QLabel(this);
        head->setProperty("letters", "title");
        auto* list = new DeviceList(role, this);
        head->setBuddy(list);
        grid->addWidget(head, 0, static_cast<int>(place));
        grid->addWidget(list, 1, static_cast<int>(place));
        grid->setColumnStretch(static_cast<int>(place), 1);
        heads_[place] = head;
        lists_[place] = list;
        connect(list, &DeviceList::roleRequested, this, &DevicePartitionBoard::deviceRoleRequested);
        connect(list, &DeviceList::deviceHovered, this, &DevicePartitionBoard::deviceHovered);
        connect(list, &DeviceList::deviceSelected, this, &DevicePartitionBoard::deviceSelected);
        connect(list, &DeviceList::choiceChanged, this, [this, list] { takeChoice(*list); });
    }
    crossCorrelation_ = new QLabel(this);
    crossCorrelation_->setObjectName("boardCrossCorrelation");
    crossCorrelation_->setProperty("letters", "muted");
    crossCorrelation_->setWordWrap(true);
    grid->addWidget(crossCorrelation_, 2, 0, 1, 3);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, &DevicePartitionBoard::refill);
    setMeanCrossCorrelation(std::nullopt);
    refill();
}

void DevicePartitionBoard::setDevices(std::vector<Device> devices)
{
    if (devices.size() != roles_.size())
        roles_.assign(devices.size(), DeviceRole::Unused);
    devices_ = std::move(devices);
    refill();
}

void DevicePartitionBoard::setRoles(std::vector<DeviceRole> roles)
{
    if (roles.size() != devices_.size())
        return;
    roles_ = std::move(roles);
    refill();
}

void DevicePartitionBoard::setMeanCrossCorrelation(std::optional<double> rho)
{
    crossCorrelation_->setText(
        rho && std::isfinite(*rho)
            ? tr("mean ρ between train and test: %1 · drag devices between the lists, or press "
                 "1, 2, 3")
                  .arg(correlationText(*rho, 2))
            : tr("Put at least one device on each side: drag between the lists, or press 1, 2, 3"));
}

void DevicePartitionBoard::setHighlightedDevice(int device)
{
    highlighted_ = device;
    for (DeviceList* list : lists_)
        list->setHighlighted(device);
}

void DevicePartitionBoard::setSelectedDevices(std::vector<int> devices)
{
    selected_ = std::move(devices);
    for (DeviceList* list : lists_)
        list->setChosen(selected_);
}

void DevicePartitionBoard::takeChoice(const DeviceList& changed)
{
    // Ctrl and Shift extend the selection of the other lists as well.
    const bool isMore =
        QApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    std::vector<int> devices;
    for (const DeviceList* list : lists_)
        if (isMore || list == &changed)
            for (const int device : list->chosenDevices())
                devices.push_back(device);
    std::ranges::sort(devices);
    if (devices != selected_)
        Q_EMIT devicesSelectionRequested(devices);
}

void DevicePartitionBoard::refill()
{
    const Theme& theme = activeTheme();
    for (DeviceList* list : lists_) {
        const QSignalBlocker quiet(list);
        list->clear();
    }
    for (std::size_t i = 0; i < devices_.size(); ++i)
        lists_[static_cast<std::size_t>(roles_[i])]->addDevice(
            static_cast<int>(i), deviceName(devices_[i]), deviceToolTip(devices_[i], roles_[i]));
    for (const DeviceRole role : kDeviceRoles) {
        const auto place = static_cast<std::size_t>(role);
        heads_[place]->setText(QStringLiteral("<span style='color:%1'>●</span> %2 %3")
                                   .arg(theme.roleColor(role).name(), deviceRoleTitle(role))
                                   .arg(lists_[place]->count()));
        lists_[place]->setChosen(selected_);
    }
}

} // namespace latency
