#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace latency
{

/// True when the bytes begin like gzip or bzip2.
bool isPacked(std::string_view bytes);

/// The first `most` unpacked bytes, as far as available; `bytes` itself, truncated, if it is not
/// packed. Damage is ignored.
std::string unpackedBeginning(std::string_view bytes, std::size_t most);

/// All of `bytes` unpacked, several members concatenated; `bytes` itself if it is not packed.
///
/// where   names the file in an error
/// errors  damaged, truncated, larger than `most` or out of proportion to the packed size
Result<std::string> unpacked(std::string bytes, std::size_t most, const std::string& where);

} // namespace latency
