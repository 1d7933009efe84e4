// SPDX-License-Identifier: GPL-3.0-or-later
// A sweep file and its jobs; the same bytes as a job's costs, a folder's record, seeds and squeue's
// answer.
#include "core/sweep/finished_job.h"
#include "core/sweep/slurm_queue.h"
#include "core/sweep/sweep_folder.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void readAsSweep(std::string_view bytes)
{
    const auto file = fuzz::fuzzedFile("a.sweep.json", bytes);
    const auto spec = readSweepFile(file);
    fuzz::expectSentence(spec);
    if (!spec)
        return;
    const auto again = sweepSpecFromJson(toJson(*spec), "again");
    fuzz::expect(again && *again == *spec, "a sweep written and read is the same");
    if (countCombinations(*spec) < 1000)
        fuzz::expectSentence(expandSweep(*spec, "sweep"));
}

void read(std::string_view bytes)
{
    readAsSweep(bytes);
    fuzz::expectSentence(readFinishedJob(fuzz::fuzzedFile("job.json", bytes)));
    fuzz::expectSentence(openSweepFolder(fuzz::fuzzedFile("sweep.json", bytes).parent_path()));
    fuzz::expectSentence(slurmTasksFromJson(bytes));
    fuzz::expectSentence(seedsFromText(std::string(bytes.substr(0, 40))));
    bool isOpenEnded = false;
    (void)arrayTasks(bytes.substr(0, 40), isOpenEnded);
    (void)maxArraySize(bytes);
}

const fuzz::Registration registration("sweep", read);

} // namespace
