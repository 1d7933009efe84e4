// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/partial_file.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <random>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace latency
{
namespace
{

constexpr std::string_view kMark = ".partial-";
constexpr std::size_t kLetters = 6;
constexpr std::string_view kAlphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
constexpr int kTries = 100;

std::string someLetters()
{
    std::random_device random; // names, no results, depend on it
    std::string letters;
    while (letters.size() < kLetters)
        letters += kAlphabet[random() % kAlphabet.size()];
    return letters;
}

/// Locks an open file, where the file system supports locks; false when it was removed in the
/// meantime, as by a cleaner that found it before the lock.
bool isLockedAndThere(int descriptor)
{
    while (::flock(descriptor, LOCK_EX) != 0 && errno == EINTR)
        ;
    struct stat status {
    };
    return ::fstat(descriptor, &status) == 0 && status.st_nlink > 0;
}

/// A name beside `target` within the length limit of file systems.
std::filesystem::path partialName(const std::filesystem::path& target)
{
    constexpr std::size_t longest = 200;
    return target.parent_path() /
           (target.filename().string().substr(0, longest) + std::string(kMark) + someLetters());
}

} // namespace

PartialFile::PartialFile(std::filesystem::path path, int descriptor)
    : path_(std::move(path)), descriptor_(descriptor)
{
}

PartialFile::PartialFile(PartialFile&& other) noexcept
    : path_(std::exchange(other.path_, {})), descriptor_(std::exchange(other.descriptor_, -1))
{
}

PartialFile::~PartialFile()
{
    const int cause = errno;
    if (!path_.empty())
        ::unlink(path_.c_str());
    if (descriptor_ >= 0)
        ::close(descriptor_);
    errno = cause;
}

std::optional<PartialFile> PartialFile::create(const std::filesystem::path& target)
{
    constexpr mode_t everybody = 0666; // without what the process's mask takes away
    for (int i = 0; i < kTries; ++i) {
        const std::filesystem::path path = partialName(target);
        const int descriptor =
            ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, everybody);
        if (descriptor < 0 && errno != EEXIST)
            return std::nullopt;
        if (descriptor < 0)
            continue;
        PartialFile partial(path, descriptor);
        if (!isLockedAndThere(descriptor))
            continue;
        struct stat replaced {
        };
        if (::stat(target.c_str(), &replaced) == 0 &&
            ::fchmod(descriptor, replaced.st_mode & 0777U) != 0)
            return std::nullopt;
        return partial;
    }
    errno = EEXIST;
    return std::nullopt;
}

bool PartialFile::write(std::string_view contents)
{
    while (!contents.empty()) {
        const ssize_t written = ::write(descriptor_, contents.data(), contents.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        contents.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor_) == 0;
}

bool PartialFile::moveTo(const std::filesystem::path& target)
{
    if (::rename(path_.c_str(), target.c_str()) != 0)
        return false;
    path_.clear();
    return ::close(std::exchange(descriptor_, -1)) == 0;
}

bool isPartialFileName(std::string_view name)
{
    const std::size_t mark = name.rfind(kMark);
    return mark != name.npos && mark > 0 && name.size() == mark + kMark.size() + kLetters &&
           name.substr(mark + kMark.size()).find_first_not_of(kAlphabet) == name.npos;
}

void removeIfAbandoned(const std::filesystem::path& partial)
{
    struct stat status {
    };
    if (::lstat(partial.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return;
    const int descriptor = ::open(partial.c_str(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        ::unlink(partial.c_str());
    ::close(descriptor);
}

} // namespace latency
