// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/training_rows.h"

#include <cmath>

namespace latency::nasflat
{

TrainingRows sourceRows(const SourceData& source, bool scalesByWholeTable)
{
    TrainingRows rows;
    for (std::size_t row = 0; row < source.trainDevices.size(); ++row) {
        const std::span<const float> all = source.table->milliseconds(source.trainDevices[row]);
        std::vector<float> measured;
        for (const int architecture : source.sourceArchitectures)
            measured.push_back(all[static_cast<std::size_t>(architecture)]);
        const LabelScale scale = spannedScale(scalesByWholeTable ? all : measured);
        for (std::size_t i = 0; i < measured.size(); ++i)
            if (std::isfinite(measured[i]))
                rows.add({source.sourceArchitectures[i], static_cast<int>(row)},
                         scale.label(measured[i]));
    }
    return rows;
}

TrainingRows targetRows(const TargetSamples& samples, int device, const LabelScale& scale)
{
    TrainingRows rows;
    for (std::size_t i = 0; i < samples.architectures.size(); ++i)
        if (std::isfinite(samples.milliseconds[i]))
            rows.add({samples.architectures[i], device}, scale.label(samples.milliseconds[i]));
    return rows;
}

std::vector<Sample> wholeTable(const LatencyTable& table, int device)
{
    std::vector<Sample> all;
    for (int architecture = 0; architecture < table.architectureCount(); ++architecture)
        all.push_back({architecture, device});
    return all;
}

} // namespace latency::nasflat
