// SPDX-License-Identifier: GPL-3.0-or-later
// Two tables joined side by side; 0x1E stands between them.
#include "core/dataset/open_dataset.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    fuzz::Input input(bytes);
    OpenOptions options;
    options.join = input.choice(2) == 0 ? JoinRows::Union : JoinRows::Intersection;
    const auto first = fuzz::fuzzedFile("first.csv", input.piece('\x1E'));
    const auto second = fuzz::fuzzedFile("second.csv", input.rest());
    fuzz::expectSentence(openDatasets({first.string(), second.string()}, options));
}

const fuzz::Registration registration("joined_datasets", read);

} // namespace
