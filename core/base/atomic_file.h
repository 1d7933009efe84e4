#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace latency
{

/// Writes a whole file so that it appears complete or not at all: a temporary file beside it is
/// written, flushed to disk and renamed over it. Missing parent folders are created.
///
/// errors  when the folder or the file cannot be written; a previous file is left untouched
Result<void> writeFileAtomically(const std::filesystem::path& file, std::string_view contents);

} // namespace latency
