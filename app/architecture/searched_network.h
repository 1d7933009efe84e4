#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace latency
{

/// A network on the target device of a search.
struct SearchedNetwork {
    QString device;
    int row = -1; ///< of the device in the table, or -1 for the user's own board
    double milliseconds = 0.0;
    double deviation = 0.0; ///< ms; NaN: unknown
    bool isMeasured = false;
    double share = 0.0; ///< rank among all networks, 0 fastest … 1 slowest
};

} // namespace latency
