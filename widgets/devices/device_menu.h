#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/device_role.h"
#include "widgets/plots/plot_source.h"

#include <QPoint>

#include <optional>

namespace latency
{

/// The choice from the context menu of a device.
struct DeviceMenuAnswer {
    std::optional<DeviceRole> role;
    bool isExport = false;
};

/// Shows the context menu of a device; without a name only the plot's own actions.
///
/// plot  what can be copied and exported; nullptr for none
/// size  of that plot
DeviceMenuAnswer askDeviceMenu(const QString& name, const QPoint& globalPosition,
                               PlotSource* plot = nullptr, QSize size = {});

/// The role of key 1, 2 or 3: train, test or unused.
std::optional<DeviceRole> roleOfKey(int key);

} // namespace latency
