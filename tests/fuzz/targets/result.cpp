// SPDX-License-Identifier: GPL-3.0-or-later
// A result.json, and the same written again.
#include "core/experiment/experiment_result.h"
#include "core/experiment/result_files.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const auto result = readResultFile(fuzz::fuzzedFile("result.json", bytes));
    fuzz::expectSentence(result);
    if (!result)
        return;
    (void)summarize(*result, false);
    (void)budgetText(*result);
    const nlohmann::json written = toJson(*result);
    const auto again = experimentResultFromJson(written, "again");
    fuzz::expect(again && toJson(*again) == written, "a result written and read is the same");
}

const fuzz::Registration registration("result", read);

} // namespace
