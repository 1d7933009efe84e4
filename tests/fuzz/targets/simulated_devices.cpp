// SPDX-License-Identifier: GPL-3.0-or-later
// Models of imagined devices as JSON, and the latencies they come to.
#include "core/dataset/simulated/device_model.h"
#include "core/space/search_space.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

#include <cmath>

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const auto models = readDeviceModels(bytes);
    fuzz::expectSentence(models);
    if (!models)
        return;
    const SearchSpace& space = *findSearchSpace("fbnet");
    const std::string text = space.toText(Architecture(space.positions().size(), 0));
    for (const DeviceModel& model : *models)
        for (const LayerCost& layer : space.layers(*space.fromText(text)))
            fuzz::expect(!std::isnan(layerTime(model, layer).execute),
                         "a layer's time is a number");
}

const fuzz::Registration registration("simulated_devices", read);

} // namespace
