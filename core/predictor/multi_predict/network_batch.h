#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/architecture_batch.h"

#include <vector>

namespace latency::multi_predict
{

/// Some architectures, each on a device, as input of the network.
template <class Real>
struct NetworkBatch {
    ArchitectureBatch<Real> architectures; ///< of a dense trunk: supplement included
    std::vector<int> devices;              ///< one per architecture: row of the device table
    std::vector<Real> supplement; ///< [architectures, supplement width] where it joins late

    [[nodiscard]] int rows() const { return architectures.architectures; }
};

} // namespace latency::multi_predict
