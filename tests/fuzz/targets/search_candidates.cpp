// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates that MetaD2A generated.
#include "core/search/metad2a_candidates.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"
#include "tests/fuzz/fuzzed_tables.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    static const LatencyTablePointer table = fuzz::tableOfCells();
    const auto list = readMetad2aCandidates(fuzz::fuzzedFile("generated.txt", bytes), *table);
    fuzz::expectSentence(list);
    if (!list)
        return;
    for (const SearchCandidate& candidate : list->candidates)
        fuzz::expect(candidate.architecture >= 0 &&
                         candidate.architecture < table->architectureCount(),
                     "candidates are rows of the table");
}

const fuzz::Registration registration("search_candidates", read);

} // namespace
