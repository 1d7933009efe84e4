#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <QStringList>

namespace latency
{

/// The roles a column can be given, as a ColumnChoice names them: "architecture", "latency", …
const QStringList& columnRoles();

/// "network", "latency", "official number": a role as it is shown.
QString columnRoleTitle(const QString& role);

/// What a column of that role may be measured in, most usual first; empty where units mean nothing.
QStringList unitsOfRole(const QString& role);

/// Why a column is read so, in the language of the window as far as it has words for it: words in
/// quotes stand for any others.
QString columnReasonText(const QString& reason);

} // namespace latency
