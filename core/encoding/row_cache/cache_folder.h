#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <filesystem>

namespace latency
{

/// Where this program keeps what it can compute again: below XDG_CACHE_HOME, else below ~/.cache.
std::filesystem::path cacheFolder();

} // namespace latency
