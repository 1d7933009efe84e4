// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays of NumPy, alone and in an archive.
#include "core/dataset/raw_tables/numpy_file.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    fuzz::expectSentence(readNumpyArray(bytes, "file.npy"));
    fuzz::expectSentence(readNumpyArchive(bytes, "file.npz"));
}

const fuzz::Registration registration("numpy_file", read);

} // namespace
