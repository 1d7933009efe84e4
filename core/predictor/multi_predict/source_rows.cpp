// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/source_rows.h"

#include <cmath>

namespace latency::multi_predict
{

TrainingRows sourceRows(const LatencyTable& table, std::span<const int> devices,
                        std::span<const int> architectures, std::span<const LabelScale> scales,
                        Pairing pairing)
{
    TrainingRows made;
    const std::size_t count = architectures.size();
    for (std::size_t row = 0; row < count * devices.size(); ++row) {
        const std::size_t device = pairing == Pairing::Grid ? row / count : row % devices.size();
        const int architecture = architectures[row % count];
        const float milliseconds =
            table.milliseconds(devices[device])[static_cast<std::size_t>(architecture)];
        if (std::isfinite(milliseconds))
            made.add({architecture, static_cast<int>(device)}, scales[device].label(milliseconds));
    }
    return made;
}

} // namespace latency::multi_predict
