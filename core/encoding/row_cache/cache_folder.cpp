// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/row_cache/cache_folder.h"

#include <cstdlib>

namespace latency
{

std::filesystem::path cacheFolder()
{
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache && *cache)
        return std::filesystem::path(cache) / "latency-studio";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home ? home : ".") / ".cache" / "latency-studio";
}

} // namespace latency
