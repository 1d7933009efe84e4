#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdint>
#include <string>
#include <string_view>

namespace latency
{

/// FNV-1a hash of bytes: detects changed files, no protection against malice.
///
/// start  the hash of the preceding bytes, for data in several parts
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t start = 14695981039346656037ULL)
{
    for (const char byte : bytes)
        start = (start ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return start;
}

/// The hash as sixteen hexadecimal digits.
std::string checksumText(std::uint64_t sum);

} // namespace latency
