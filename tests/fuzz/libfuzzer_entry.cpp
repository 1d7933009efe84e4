// SPDX-License-Identifier: GPL-3.0-or-later
// What libFuzzer calls: the one target linked into this program.
#include "tests/fuzz/fuzz_target.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    latency::fuzz::targets().front().read({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
