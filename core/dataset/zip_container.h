#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace latency
{

/// True when the bytes begin like a zip archive.
bool looksLikeZip(std::string_view bytes);

/// The bytes of the one file in a zip archive whose name ends in `ending`, such as "data.pkl" in
/// the archives PyTorch writes. Only files stored without compression are read; the checksum is
/// compared.
///
/// where    names the archive in an error
/// returns  a piece of `archive`
/// errors   no zip archive, truncated, no such file, compressed, encrypted, wrong checksum
Result<std::string_view> storedZipFile(std::string_view archive, std::string_view ending,
                                       const std::string& where);

} // namespace latency
