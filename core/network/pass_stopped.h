#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace latency
{

/// Thrown out of a forward or backward pass through a network after a stop request.
struct PassStopped {
};

} // namespace latency
