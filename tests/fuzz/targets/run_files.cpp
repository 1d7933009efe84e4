// SPDX-License-Identifier: GPL-3.0-or-later
// A result.json and the predictions.csv beside it as a run of the list; 0x1E stands between them.
#include "app/board/result_records.h"
#include "app/figures/read_results.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"
#include "tests/fuzz/fuzzed_tables.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    static const LatencyTablePointer table = fuzz::tableOfNetworks();
    fuzz::Input input(bytes);
    const auto result = fuzz::fuzzedFile("run/result.json", input.piece('\x1E'));
    fuzz::fuzzedFile("run/predictions.csv", input.rest());
    fuzz::expectSentence(readResultWithPredictions(result));
    const auto records = readResultRecords({result}, *table, {});
    fuzz::expectSentence(records);
    if (!records)
        return;
    for (const RunRecord& run : records->runs)
        for (const DeviceTrial& trial : run.result.trials)
            fuzz::expect(trial.device >= 0 && trial.device < table->deviceCount(),
                         "trials are of the table's devices");
}

const fuzz::Registration registration("run_files", read);

} // namespace
