// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/table_fingerprint.h"

#include "core/base/checksum.h"

namespace latency
{

std::uint64_t tableFingerprint(const LatencyTable& table)
{
    std::uint64_t sum = fnv1a("");
    for (int i = 0; i < table.architectureCount(); ++i) {
        const ArchitectureView one = table.architecture(i);
        sum = fnv1a({reinterpret_cast<const char*>(one.data()), one.size_bytes()}, sum);
    }
    return sum;
}

} // namespace latency
