#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <string>

namespace latency
{

/// The bytes of a text file as UTF-8 without a byte-order mark, with '\n' in place of lone '\r'.
/// UTF-16 is detected by its mark or its zeros, Latin-1 (Windows-1252) by letters common in it.
///
/// where   names the file in an error
/// errors  neither of them
Result<std::string> tableText(const std::string& bytes, const std::string& where);

} // namespace latency
