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

/// The bytes of a regular file. Pipes, sockets and devices are refused without an attempt to open
/// them, which could block or have side effects.
///
/// errors  missing, a folder, not a regular file, unreadable, larger than `limit`
Result<std::string> readFile(const std::filesystem::path& file,
                             std::uintmax_t limit = kLargestInput);

/// Up to `most` bytes of a regular file of any size from `offset` on; fewer at its end.
///
/// errors  as readFile, without the limit
Result<std::string> readFilePart(const std::filesystem::path& file, std::uintmax_t offset,
                                 std::size_t most);

/// Size of a regular file in bytes.
///
/// errors  as readFile, without the limit
Result<std::uintmax_t> fileSize(const std::filesystem::path& file);

/// True when `text` is well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms).
bool isUtf8(std::string_view text);

} // namespace latency
