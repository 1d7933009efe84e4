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

/// The first `most` bytes of what is packed in `bytes`, as far as they are there; `bytes` itself,
/// cut, where nothing is around them. Damage is passed over.
std::string unpackedBeginning(std::string_view bytes, std::size_t most);

/// All that is packed in `bytes`, several members one after the other; `bytes` itself where nothing
/// is around them.
///
/// where   names the file in an error
/// errors  damaged, truncated, larger than `most` or out of proportion to what is packed
Result<std::string> unpacked(std::string bytes, std::size_t most, const std::string& where);

} // namespace latency
