#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/session.h"

namespace latency
{

/// Transfers a session to another table that shares devices and networks, such as the same table
/// joined with a second one: every step of undo, roles, picks and selections. Networks are matched
/// by architecture, devices by name, with or without the table's name that a join appends. Whatever
/// the other table lacks is left out, as are runs, because their predictions belong to their table.
Session carriedOver(const Session& session, const LatencyTable& from, const LatencyTable& to);

} // namespace latency
