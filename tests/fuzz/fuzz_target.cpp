// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_target.h"

namespace latency::fuzz
{

std::vector<Target>& targets()
{
    static std::vector<Target> all;
    return all;
}

Registration::Registration(std::string_view name, void (*read)(std::string_view bytes))
{
    targets().push_back({name, read});
}

} // namespace latency::fuzz
