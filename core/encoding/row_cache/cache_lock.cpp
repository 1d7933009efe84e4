// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/row_cache/cache_lock.h"

#include "core/encoding/row_cache/cache_folder.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace latency
{

Result<std::optional<CacheLock>> CacheLock::take(const std::string& space)
{
    const std::filesystem::path file = cacheFolder() / "rows" / (space + ".lock");
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return Error{"Cannot write " + file.string() + ": " + std::strerror(errno) + "."};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return std::optional(CacheLock(descriptor));
    ::close(descriptor);
    return std::optional<CacheLock>();
}

CacheLock::CacheLock(CacheLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1))
{
}

CacheLock::~CacheLock()
{
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

} // namespace latency
