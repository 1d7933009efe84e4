#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace latency
{

inline constexpr std::uintmax_t kLargestInput = 1ULL << 30; ///< bytes; larger inputs are refused

/// The bytes of a regular file.
///
/// errors  when it is missing, a folder, unreadable or larger than `limit`
Result<std::string> readFile(const std::filesystem::path& file,
                             std::uintmax_t limit = kLargestInput);

/// True when `text` is well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms).
bool isUtf8(std::string_view text);

} // namespace latency
