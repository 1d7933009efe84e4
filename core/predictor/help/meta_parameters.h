#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/help/modulator.h"
#include "core/predictor/help/network_parameters.h"

namespace latency::help
{

/// All learned parameters in one flat buffer: the network, an inner rate for each of its
/// parameters, the modulator.
struct MetaParameters {
    explicit MetaParameters(const NetworkShape& shape) : network(shape) {}

    NetworkParameters network;
    ModulatorParameters modulator;

    [[nodiscard]] std::size_t ratesOffset() const { return network.count(); }
    [[nodiscard]] std::size_t modulatorOffset() const { return 2 * network.count(); }
    [[nodiscard]] std::size_t count() const { return modulatorOffset() + modulator.count(); }

    [[nodiscard]] std::vector<float> initialValues(RandomEngine& random, float innerRate) const
    {
        std::vector<float> values = network.initialValues(random);
        values.resize(modulatorOffset(), innerRate);
        const std::vector<float> last = modulator.initialValues(random);
        values.insert(values.end(), last.begin(), last.end());
        return values;
    }
};

} // namespace latency::help
