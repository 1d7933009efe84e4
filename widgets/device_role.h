#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCoreApplication>
#include <QString>

#include <array>

namespace latency
{

/// Role of a device in an experiment.
enum class DeviceRole { Train, Test, Unused };

inline constexpr std::array kDeviceRoles{DeviceRole::Train, DeviceRole::Test, DeviceRole::Unused};

/// "train", "test" or "unused", untranslated.
constexpr const char* deviceRoleName(DeviceRole role)
{
    switch (role) {
    case DeviceRole::Train:
        return QT_TRANSLATE_NOOP("latency::deviceRole", "train");
    case DeviceRole::Test:
        return QT_TRANSLATE_NOOP("latency::deviceRole", "test");
    case DeviceRole::Unused:
        break;
    }
    return QT_TRANSLATE_NOOP("latency::deviceRole", "unused");
}

/// The displayed name, in the language of the window.
inline QString deviceRoleTitle(DeviceRole role)
{
    return QCoreApplication::translate("latency::deviceRole", deviceRoleName(role));
}

/// The next role on a click: train → test → unused → train.
constexpr DeviceRole nextRole(DeviceRole role)
{
    return kDeviceRoles[(static_cast<std::size_t>(role) + 1) % kDeviceRoles.size()];
}

} // namespace latency
