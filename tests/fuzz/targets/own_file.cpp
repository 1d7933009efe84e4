// SPDX-License-Identifier: GPL-3.0-or-later
// What a file dropped on the window is, by its beginning.
#include "app/board/own_file.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    (void)ownFileKind(bytes);
    (void)worksheetDataset(bytes);
}

const fuzz::Registration registration("own_file", read);

} // namespace
