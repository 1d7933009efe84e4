#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

#include <array>

namespace latency
{

/// What a device is used for in an experiment.
enum class DeviceRole { Train, Test, Unused };

inline constexpr std::array kDeviceRoles{DeviceRole::Train, DeviceRole::Test, DeviceRole::Unused};

/// "train", "test" or "unused", as shown.
inline QString deviceRoleTitle(DeviceRole role)
{
    switch (role) {
    case DeviceRole::Train:
        return QStringLiteral("train");
    case DeviceRole::Test:
        return QStringLiteral("test");
    case DeviceRole::Unused:
        break;
    }
    return QStringLiteral("unused");
}

/// The role a click gives: train → test → unused → train.
constexpr DeviceRole nextRole(DeviceRole role)
{
    return kDeviceRoles[(static_cast<std::size_t>(role) + 1) % kDeviceRoles.size()];
}

} // namespace latency
