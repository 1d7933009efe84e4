// SPDX-License-Identifier: GPL-3.0-or-later
// What gzip and bzip2 pack.
#include "core/dataset/containers/unpacked.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

constexpr std::size_t kMost = 1U << 20U;

void read(std::string_view bytes)
{
    const auto whole = unpacked(std::string(bytes), kMost, "file.gz");
    fuzz::expectSentence(whole);
    const std::string beginning = unpackedBeginning(bytes, 100);
    fuzz::expect(beginning.size() <= 100, "no more than was asked for");
    if (whole)
        fuzz::expect(whole->starts_with(beginning), "the beginning is that of the whole");
}

const fuzz::Registration registration("packed_file", read);

} // namespace
