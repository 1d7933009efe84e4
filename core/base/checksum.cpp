// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/checksum.h"

#include <cstdio>

namespace latency
{

std::string checksumText(std::uint64_t sum)
{
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(sum));
    return text;
}

} // namespace latency
