// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/table_checksum.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace latency
{
namespace
{

class Fnv1a
{
public:
    void add(std::uint64_t value)
    {
        for (int byte = 0; byte < 8; ++byte) {
            hash_ ^= (value >> (8 * byte)) & 0xFFU;
            hash_ *= 0x100000001B3U;
        }
    }
    void add(const std::string& text)
    {
        add(text.size());
        for (const char letter : text)
            add(static_cast<std::uint64_t>(static_cast<unsigned char>(letter)));
    }
    [[nodiscard]] std::uint64_t value() const { return hash_; }

private:
    std::uint64_t hash_ = 0xCBF29CE484222325U;
};

} // namespace

std::string tableChecksum(const LatencyTable& table)
{
    Fnv1a sum;
    sum.add(table.space().name());
    for (const Device& device : table.devices())
        sum.add(device.name);
    for (int i = 0; i < table.architectureCount(); ++i)
        for (const std::int16_t decision : table.architecture(i))
            sum.add(static_cast<std::uint64_t>(decision));
    for (int device = 0; device < table.deviceCount(); ++device)
        for (const float value : table.milliseconds(device))
            // All kinds of "not measured" are one.
            sum.add(std::isnan(value) ? ~std::uint64_t{0}
                                      : std::uint64_t{std::bit_cast<std::uint32_t>(value)});
    char text[17];
    std::snprintf(text, sizeof(text), "%016llx", static_cast<unsigned long long>(sum.value()));
    return text;
}

} // namespace latency
