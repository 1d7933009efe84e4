// SPDX-License-Identifier: GPL-3.0-or-later
// A lookup table of layers: YAML, JSON, a pickle, CSV or lines. The first letter chooses the
// ending.
#include "core/predictor/lookup_table/layer_times.h"
#include "core/predictor/lookup_table/published_table.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

#include <cmath>

using namespace latency;
using namespace latency::lookup_table;

namespace
{

void read(std::string_view bytes)
{
    fuzz::Input input(bytes);
    const std::string ending(kTableEndings[input.choice(kTableEndings.size())]);
    const auto times =
        readLayerFile(fuzz::fuzzedFile("table/160_lookup_table" + ending, input.rest()));
    fuzz::expectSentence(times);
    fuzz::expectSentence(PublishedTable::read(fuzz::scratchFolder() / "table"));
    std::filesystem::remove_all(fuzz::scratchFolder() / "table");
    if (!times)
        return;
    fuzz::expect(!times->empty(), "a table has layers");
    for (const auto& [layer, milliseconds] : *times)
        fuzz::expect(std::isfinite(milliseconds) && milliseconds >= 0,
                     "a time is finite and not negative");
}

const fuzz::Registration registration("layer_times", read);

} // namespace
