#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <filesystem>

namespace latency
{

/// The folder for recomputable data: below XDG_CACHE_HOME, else below ~/.cache.
std::filesystem::path cacheFolder();

} // namespace latency
