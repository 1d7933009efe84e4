// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/store/session_lock.h"

#include "core/base/plain_text.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace latency
{

Result<std::unique_ptr<SessionLock>> SessionLock::take(const std::filesystem::path& file,
                                                       const std::string& holder)
{
    std::error_code fault;
    std::filesystem::create_directories(file.parent_path(), fault);
    const int descriptor =
        open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    if (descriptor < 0)
        return Error{file.string() + ": cannot be opened: " + std::strerror(errno) + "."};
    std::unique_ptr<SessionLock> lock(new SessionLock(descriptor));
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        char text[200] = {};
        const ssize_t count = pread(descriptor, text, sizeof text - 1, 0);
        const std::string other = count > 0 ? plainText(text) : "an unknown process";
        return Error{"Another session measures on this machine (" + other +
                     "); two would disturb each other. Wait for it, or stop it."};
    }
    // Without these lines the refusal of others names nobody; the lock holds all the same.
    if (ftruncate(descriptor, 0) == 0)
        (void)!pwrite(descriptor, holder.data(), holder.size(), 0);
    return lock;
}

SessionLock::~SessionLock()
{
    close(descriptor_);
}

} // namespace latency
