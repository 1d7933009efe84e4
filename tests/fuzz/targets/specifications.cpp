// SPDX-License-Identifier: GPL-3.0-or-later
// Data sheets of devices.
#include "core/dataset/table/hardware_specification.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const auto file = fuzz::fuzzedFile("specifications.json", bytes);
    const auto specifications = HardwareSpecifications::read(file);
    fuzz::expectSentence(specifications);
    if (!specifications)
        return;
    Device device;
    device.name = "titan_rtx_32";
    const auto found = specifications->find(device);
    fuzz::expect(found && found->cores > 0 && found->peak > 0,
                 "a data sheet's numbers are above zero");
}

const fuzz::Registration registration("specifications", read);

} // namespace
