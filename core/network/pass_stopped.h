#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace latency
{

/// Thrown out of a pass through a network, also out of its backward half, when a stop was asked
/// for.
struct PassStopped {
};

} // namespace latency
