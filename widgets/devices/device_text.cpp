// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/device_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace latency
{

namespace
{

QString translated(const char* text)
{
    return QCoreApplication::translate("latency::deviceText", text);
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString orUnknown(const std::string& text)
{
    return text.empty() ? translated("unknown") : textOf(text);
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
        facts << textOf(deviceKindTitle(device.kind));
    if (device.batchSize)
        facts << translated("batch %1").arg(*device.batchSize);
    if (!device.precision.empty())
        facts << textOf(device.precision);
    if (device.isSimulated)
        facts << translated("simulated");
    return facts.join(" · ");
}

QString deviceToolTip(const Device& device, DeviceRole role)
{
    const QString batch =
        device.batchSize ? QString::number(*device.batchSize) : translated("unknown");
    QStringList lines{deviceName(device) + " · " + deviceRoleTitle(role)};
    lines << translated("kind: %1").arg(textOf(deviceKindTitle(device.kind)));
    lines << translated("batch size: %1 · precision: %2").arg(batch, orUnknown(device.precision));
    lines << translated("framework: %1").arg(orUnknown(device.framework));
    lines << translated("measured: %1").arg(orUnknown(device.measurement));
    if (device.isSimulated)
        lines << translated("simulated, not measured");
    return lines.join('\n');
}

} // namespace latency
