// SPDX-License-Identifier: GPL-3.0-or-later
// What sessions, recent files and the start of a window name as their dataset.
#include "app/workers/dataset_request.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const DatasetRequest request = requestFromText(std::string(bytes));
    fuzz::expect(!request.sources.empty(), "a request names a dataset");
    fuzz::expect(requestFromText(requestText(request)) == request,
                 "a request written and read is the same");
    for (const std::string& reference : referencesOf(request))
        (void)splitReference(reference);
}

const fuzz::Registration registration("dataset_request", read);

} // namespace
