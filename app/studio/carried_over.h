#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/session.h"

namespace latency
{

/// A session on one table as it continues on another that shares devices and networks with it, such
/// as the same table with the devices of a second one beside it: every step of undo, roles, picks
/// and selections. Networks are matched by architecture, devices by name, also where a join has put
/// the table's name behind it. What the other table lacks is left out; so are runs, whose
/// predictions belong to their table.
Session carriedOver(const Session& session, const LatencyTable& from, const LatencyTable& to);

} // namespace latency
