#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/device.h"
#include "widgets/device_role.h"

#include <QString>

namespace latency
{

/// The name as Qt text.
QString deviceName(const Device& device);

/// "mobile CPU · batch 1 · fp32 · simulated"; unknown parts are omitted.
QString deviceFacts(const Device& device);

/// All properties of a device, one line each, including unknown ones.
QString deviceToolTip(const Device& device, DeviceRole role);

} // namespace latency
