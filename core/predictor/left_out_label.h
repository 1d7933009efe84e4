#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace latency
{

/// What the other labels of a device say of one of them.
struct LeftOutLabel {
    int architecture = -1;
    double measured = 0.0;  ///< ms
    double predicted = 0.0; ///< ms, from the other labels
    double deviation = 0.0; ///< ms, of a measurement around the prediction, > 0
    /// So far off that it should be measured again.
    bool isSuspicious = false;
};

} // namespace latency
