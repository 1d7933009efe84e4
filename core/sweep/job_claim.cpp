// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/job_claim.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace latency
{
namespace
{

struct flock wholeFile(short kind)
{
    struct flock lock {
    };
    lock.l_type = kind;
    lock.l_whence = SEEK_SET;
    return lock;
}

/// False when the file was removed or replaced after it was opened.
bool isStillThere(int descriptor, const char* path)
{
    struct stat opened {
    };
    struct stat named {
    };
    return ::fstat(descriptor, &opened) == 0 && ::stat(path, &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

} // namespace

Result<std::optional<JobClaim>> JobClaim::take(const std::filesystem::path& file,
                                               const std::string& holder)
{
    for (;;) {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor < 0)
            return Error{file.string() + " cannot be written: " + std::strerror(errno) + "."};
        struct flock lock = wholeFile(F_WRLCK);
        if (::fcntl(descriptor, F_OFD_SETLK, &lock) != 0) {
            const bool isHeld = errno == EAGAIN || errno == EACCES;
            if (isHeld) {
                ::close(descriptor);
                return std::optional<JobClaim>();
            } // else: a file system without locks; the first result stays
        }
        // The holder before removes the file and then lets go of the lock.
        if (!isStillThere(descriptor, file.c_str())) {
            ::close(descriptor);
            continue;
        }
        // A note for people; the lock is what counts, so a full disk does no harm here.
        if (::ftruncate(descriptor, 0) == 0)
            static_cast<void>(!::write(descriptor, holder.data(), holder.size()));
        return std::optional<JobClaim>(JobClaim(file, descriptor));
    }
}

JobClaim::JobClaim(std::filesystem::path file, int descriptor)
    : file_(std::move(file)), descriptor_(descriptor)
{
}

JobClaim::JobClaim(JobClaim&& other) noexcept
    : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1))
{
}

JobClaim::~JobClaim()
{
    if (descriptor_ < 0)
        return;
    ::unlink(file_.c_str());
    ::close(descriptor_);
}

bool isClaimHeld(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    struct flock lock = wholeFile(F_WRLCK);
    const bool isHeld = ::fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(descriptor);
    return isHeld;
}

} // namespace latency
