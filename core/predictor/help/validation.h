#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/help/adaptation.h"

#include <memory>

namespace latency::help
{

/// Scores states of meta-training on some devices: adapts to ten fixed networks of each and ranks
/// its predictions of other networks.
class Validation
{
public:
    Validation(const ArchitectureCatalogue& catalogue, const MetaParameters& parameters,
               const AdaptationPlan& plan, const std::vector<MetaDevice>& devices, int supportCount,
               RangeSource scale, Seed seed);

    [[nodiscard]] bool isEmpty() const { return devices_.empty(); }
    /// returns  mean Spearman ρ; NaN when stopped
    [[nodiscard]] double score(const std::vector<float>& values, std::stop_token stop);

private:
    struct Device {
        KnownDevice known;
        std::vector<float> measured; ///< of the scorer's rows
        std::unique_ptr<RowScorer> scorer;
    };
    const MetaParameters& parameters_;
    AdaptationPlan plan_;
    std::vector<Device> devices_;
};

} // namespace latency::help
