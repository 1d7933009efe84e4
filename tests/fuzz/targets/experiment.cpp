// SPDX-License-Identifier: GPL-3.0-or-later
// An experiment file, and its plan on a small table.
#include "core/experiment/experiment_plan.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"
#include "tests/fuzz/fuzzed_tables.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    static const LatencyTablePointer table = fuzz::tableOfNetworks();
    const auto spec = readExperimentFile(fuzz::fuzzedFile("a.experiment.json", bytes));
    fuzz::expectSentence(spec);
    if (!spec)
        return;
    const auto again = experimentSpecFromJson(toJson(*spec), "again");
    fuzz::expect(again && *again == *spec, "an experiment written and read is the same");
    fuzz::expectSentence(planExperiment(*spec, table));
}

const fuzz::Registration registration("experiment", read);

} // namespace
