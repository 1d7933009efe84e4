// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace latency
{
namespace
{

bool writeAll(int descriptor, std::string_view contents)
{
    while (!contents.empty()) {
        const ssize_t written = ::write(descriptor, contents.data(), contents.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        contents.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
}

} // namespace

Result<void> writeFileAtomically(const std::filesystem::path& file, std::string_view contents)
{
    const auto failed = [&file] {
        return Error{"Cannot write " + file.string() + ": " + std::strerror(errno) + "."};
    };
    std::error_code ignored;
    const auto kind = std::filesystem::status(file, ignored).type();
    if (kind != std::filesystem::file_type::not_found && kind != std::filesystem::file_type::none &&
        kind != std::filesystem::file_type::regular)
        return Error{"Cannot write " + file.string() + ": it is no ordinary file."};
    if (file.has_parent_path())
        std::filesystem::create_directories(file.parent_path(), ignored);

    std::string temporary = file.string() + ".XXXXXX";
    const int descriptor = ::mkstemp(temporary.data());
    if (descriptor < 0)
        return failed();
    const mode_t mask = ::umask(0);
    ::umask(mask);
    bool written = writeAll(descriptor, contents);
    written = ::fchmod(descriptor, 0666 & ~mask) == 0 && written;
    written = ::close(descriptor) == 0 && written;
    if (!written || ::rename(temporary.c_str(), file.c_str()) != 0) {
        const Error error = failed();
        ::unlink(temporary.c_str());
        return error;
    }
    return {};
}

} // namespace latency
