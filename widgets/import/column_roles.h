#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <QStringList>

namespace latency
{

/// The possible roles of a column, as in ColumnChoice: "architecture", "latency", …
const QStringList& columnRoles();

/// "network", "latency", "official number": the displayed name of a role.
QString columnRoleTitle(const QString& role);

/// Possible units of a column of that role, most common first; empty for roles without units.
QStringList unitsOfRole(const QString& role);

/// The reason for a column's role, translated if possible: words in quotes are placeholders.
QString columnReasonText(const QString& reason);

} // namespace latency
