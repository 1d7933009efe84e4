// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/device_text.h"

#include "widgets/panels/core_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace latency
{

namespace
{

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString orUnknown(const std::string& text)
{
    return text.empty() ? QCoreApplication::translate("latency::deviceText", "unknown")
                        : textOf(text);
}

} // namespace

QString deviceName(const Device& device)
{
    return textOf(device.name);
}

QString deviceFacts(const Device& device)
{
    QStringList facts;
    if (device.kind != DeviceKind::Unknown)
        facts << coreText(deviceKindTitle(device.kind));
    if (device.batchSize)
        facts << QCoreApplication::translate("latency::deviceText", "batch %1")
                     .arg(*device.batchSize);
    if (!device.precision.empty())
        facts << textOf(device.precision);
    if (device.isSimulated)
        facts << QCoreApplication::translate("latency::deviceText", "simulated");
    return facts.join(" · ");
}

QString deviceToolTip(const Device& device, DeviceRole role)
{
    const QString batch = device.batchSize
                              ? QString::number(*device.batchSize)
                              : QCoreApplication::translate("latency::deviceText", "unknown");
    QStringList lines{deviceName(device) + " · " + deviceRoleTitle(role)};
    lines << QCoreApplication::translate("latency::deviceText", "kind: %1")
                 .arg(coreText(deviceKindTitle(device.kind)));
    lines << QCoreApplication::translate("latency::deviceText", "batch size: %1 · precision: %2")
                 .arg(batch, orUnknown(device.precision));
    lines << QCoreApplication::translate("latency::deviceText", "framework: %1")
                 .arg(orUnknown(device.framework));
    lines << QCoreApplication::translate("latency::deviceText", "measured: %1")
                 .arg(orUnknown(device.measurement));
    if (!device.source.empty())
        lines << QCoreApplication::translate("latency::deviceText", "from: %1")
                     .arg(textOf(device.source));
    if (device.isSimulated)
        lines << QCoreApplication::translate("latency::deviceText", "simulated, not measured");
    return lines.join('\n');
}

} // namespace latency
