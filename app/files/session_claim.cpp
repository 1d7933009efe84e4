// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/session_claim.h"

#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace latency
{
namespace
{

namespace fs = std::filesystem;
constexpr const char* kSuffix = ".session.json";
constexpr const char* kLockSuffix = ".lock";
constexpr int kMostTries = 100; // a lock file removed under one's hands is made anew

fs::path lockFileOf(const fs::path& session)
{
    return session.string() + kLockSuffix;
}

/// True while `descriptor` is the file that has the name `path`, and not one removed since.
bool isNamed(int descriptor, const fs::path& path)
{
    struct stat opened{};
    struct stat named{};
    return fstat(descriptor, &opened) == 0 && stat(path.c_str(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

/// Locks `path`, which is created; -1 with the cause in errno.
int lock(const fs::path& path)
{
    for (int tries = 0; tries < kMostTries; ++tries) {
        const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0)
            return -1;
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int cause = errno;
            ::close(descriptor);
            errno = cause;
            return -1;
        }
        if (isNamed(descriptor, path))
            return descriptor;
        ::close(descriptor); // its owner removed it between the two calls
    }
    errno = EAGAIN;
    return -1;
}

fs::path freeNameBeside(const fs::path& file)
{
    fs::path name = file.string() + ".damaged";
    std::error_code ignored;
    for (int number = 2; fs::exists(name, ignored); ++number)
        name = file.string() + ".damaged-" + std::to_string(number);
    return name;
}

} // namespace

SessionClaim::SessionClaim(fs::path file, int descriptor, bool wasClosed)
    : file_(std::move(file)), descriptor_(descriptor), wasClosed_(wasClosed)
{
}

SessionClaim::SessionClaim(SessionClaim&& other) noexcept
    : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1)),
      wasClosed_(other.wasClosed_)
{
}

SessionClaim& SessionClaim::operator=(SessionClaim&& other) noexcept
{
    std::swap(file_, other.file_);
    std::swap(descriptor_, other.descriptor_);
    std::swap(wasClosed_, other.wasClosed_);
    return *this;
}

SessionClaim::~SessionClaim()
{
    unlock(wasClosed_);
}

Result<SessionClaim> SessionClaim::create(const fs::path& folder)
{
    std::error_code failure;
    fs::create_directories(folder, failure);
    const fs::path file =
        folder / (QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString() + kSuffix);
    const int descriptor = lock(lockFileOf(file));
    if (descriptor < 0)
        return Error{folder.string() +
                     ": the session cannot be kept here: " + std::strerror(errno) + "."};
    return SessionClaim(file, descriptor, false);
}

std::optional<SessionClaim> SessionClaim::take(const fs::path& file)
{
    std::error_code ignored;
    const bool wasClosed = !fs::exists(lockFileOf(file), ignored);
    const int descriptor = lock(lockFileOf(file));
    if (descriptor < 0)
        return std::nullopt;
    SessionClaim claim(file, descriptor, wasClosed);
    if (!fs::is_regular_file(file, ignored)) {
        claim.unlock(true);
        return std::nullopt;
    }
    return claim;
}

void SessionClaim::unlock(bool removesLockFile)
{
    if (descriptor_ < 0)
        return;
    std::error_code ignored;
    if (removesLockFile) // while it is locked, so that nobody else's is removed
        fs::remove(lockFileOf(file_), ignored);
    ::close(std::exchange(descriptor_, -1));
}

void SessionClaim::close()
{
    unlock(true);
}

void SessionClaim::discard()
{
    if (descriptor_ < 0)
        return;
    std::error_code ignored;
    fs::remove(file_, ignored);
    unlock(true);
}

Result<fs::path> SessionClaim::setAside()
{
    if (descriptor_ < 0)
        return Error{file_.string() + ": another window has this session."};
    const fs::path name = freeNameBeside(file_);
    std::error_code failure;
    fs::create_hard_link(file_, name, failure); // unlike renaming, it replaces nothing
    if (!failure)
        fs::remove(file_, failure);
    if (failure)
        return Error{file_.string() + ": cannot be set aside: " + failure.message() + "."};
    unlock(true);
    return name;
}

std::vector<SessionClaim> takeKeptSessions(const fs::path& folder)
{
    std::vector<std::pair<fs::file_time_type, SessionClaim>> found;
    std::error_code failure;
    for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        std::string name = entry->path().string();
        if (name.ends_with(std::string(kSuffix) + kLockSuffix)) // of a crash before the writing?
            name.resize(name.size() - std::strlen(kLockSuffix));
        else if (!name.ends_with(kSuffix))
            continue;
        std::error_code unknown;
        if (auto claim = SessionClaim::take(name)) // the second time, it is held already
            found.emplace_back(fs::last_write_time(name, unknown), std::move(*claim));
    }
    std::ranges::stable_sort(found,
                             [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<SessionClaim> claims;
    for (auto& [written, claim] : found)
        claims.push_back(std::move(claim));
    return claims;
}

fs::path recoveryFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return (data + QStringLiteral("/recovery")).toStdString();
}

} // namespace latency
