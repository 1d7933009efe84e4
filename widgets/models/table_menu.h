#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModel>

#include <functional>

class QMenu;

namespace latency
{

/// Adds the export of a whole table to its menu: copy as CSV or LaTeX, or into a file.
///
/// exportTable  asks for the file
void addTableActions(QMenu& menu, const QAbstractItemModel& table,
                     const std::function<void()>& exportTable);

} // namespace latency
