// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/column_roles.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace latency
{
namespace
{

struct RoleText {
    const char* name;
    const char* title;
    const char* units; ///< separated by spaces
};

constexpr std::array<RoleText, 17> kRoles{{
    {"architecture", QT_TRANSLATE_NOOP("latency::columnRoles", "network"), ""},
    {"index", QT_TRANSLATE_NOOP("latency::columnRoles", "official number"), ""},
    {"device", QT_TRANSLATE_NOOP("latency::columnRoles", "device of the row"), ""},
    {"latency", QT_TRANSLATE_NOOP("latency::columnRoles", "latency"), "ms us s ns"},
    {"throughput", QT_TRANSLATE_NOOP("latency::columnRoles", "throughput"), "fps images/s QPS"},
    {"energy", QT_TRANSLATE_NOOP("latency::columnRoles", "energy"), "mJ J uJ mWh"},
    {"memory", QT_TRANSLATE_NOOP("latency::columnRoles", "memory"), "MB MiB kB GB B"},
    {"power", QT_TRANSLATE_NOOP("latency::columnRoles", "power"), "W mW"},
    {"spread", QT_TRANSLATE_NOOP("latency::columnRoles", "spread of repeats"), "ms us s ns"},
    {"percentile", QT_TRANSLATE_NOOP("latency::columnRoles", "percentile"), "ms us s ns"},
    {"repeat", QT_TRANSLATE_NOOP("latency::columnRoles", "one of several repeats"), "ms us s ns"},
    {"batch", QT_TRANSLATE_NOOP("latency::columnRoles", "images a run"), ""},
    {"precision", QT_TRANSLATE_NOOP("latency::columnRoles", "precision"), ""},
    {"runtime", QT_TRANSLATE_NOOP("latency::columnRoles", "software that ran it"), ""},
    {"accuracy", QT_TRANSLATE_NOOP("latency::columnRoles", "accuracy"), "%"},
    {"cost", QT_TRANSLATE_NOOP("latency::columnRoles", "cost of the network"), "M G K"},
    {"ignored", QT_TRANSLATE_NOOP("latency::columnRoles", "left out"), ""},
}};

const RoleText* findRole(const QString& role)
{
    const auto found = std::ranges::find_if(
        kRoles, [&](const RoleText& one) { return role == QLatin1String(one.name); });
    return found == kRoles.end() ? nullptr : &*found;
}

} // namespace

const QStringList& columnRoles()
{
    static const QStringList roles = [] {
        QStringList names;
        for (const RoleText& role : kRoles)
            names << QLatin1String(role.name);
        return names;
    }();
    return roles;
}

QString columnRoleTitle(const QString& role)
{
    const RoleText* known = findRole(role);
    return known ? QCoreApplication::translate("latency::columnRoles", known->title) : role;
}

QStringList unitsOfRole(const QString& role)
{
    const RoleText* known = findRole(role);
    return known ? QString::fromLatin1(known->units).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                 : QStringList();
}

} // namespace latency
