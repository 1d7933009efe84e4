// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_text.h"

#include <algorithm>
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

/// A regular file that is open for reading; closed with the object.
class OpenFile
{
public:
    static Result<OpenFile> open(const std::filesystem::path& file)
    {
        // Checked before it is opened, because opening a pipe blocks and opening a device may have
        // effects.
        struct stat status {
        };
        if (::stat(file.c_str(), &status) != 0)
            return errno == ENOENT || errno == ENOTDIR ? Error{file.string() + " does not exist."}
                                                       : unreadable(file);
        if (!S_ISREG(status.st_mode))
            return notRegular(file);
        // The file may have been replaced since, so opening it must not block.
        const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
        if (descriptor < 0)
            return unreadable(file);
        OpenFile opened(file, descriptor);
        if (::fstat(descriptor, &status) != 0)
            return unreadable(file);
        if (!S_ISREG(status.st_mode))
            return notRegular(file);
        opened.size_ = static_cast<std::uintmax_t>(status.st_size);
        return opened;
    }
    OpenFile(OpenFile&& other) noexcept
        : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1)),
          size_(other.size_)
    {
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    OpenFile& operator=(OpenFile&&) = delete;
    ~OpenFile()
    {
        if (descriptor_ >= 0)
            ::close(descriptor_);
    }

    [[nodiscard]] std::uintmax_t size() const { return size_; }

    /// The bytes at `offset`, as many as there are of `most`.
    [[nodiscard]] Result<std::string> read(std::uintmax_t offset, std::uintmax_t most) const
    {
        const std::uintmax_t count = offset < size_ ? std::min(most, size_ - offset) : 0;
        std::string bytes(static_cast<std::size_t>(count), '\0');
        for (std::size_t done = 0; done < bytes.size();) {
            const ssize_t got = ::pread(descriptor_, bytes.data() + done, bytes.size() - done,
                                        static_cast<off_t>(offset + done));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return unreadable(file_);
            if (got == 0)
                return Error{"Cannot read " + file_.string() + ": it became shorter meanwhile."};
            done += static_cast<std::size_t>(got);
        }
        return bytes;
    }

private:
    OpenFile(std::filesystem::path file, int descriptor)
        : file_(std::move(file)), descriptor_(descriptor)
    {
    }
    static Error unreadable(const std::filesystem::path& file)
    {
        return Error{"Cannot read " + file.string() + ": " + std::strerror(errno) + "."};
    }
    static Error notRegular(const std::filesystem::path& file)
    {
        return Error{file.string() + " is not a file; expected a regular file."};
    }

    std::filesystem::path file_;
    int descriptor_ = -1;
    std::uintmax_t size_ = 0;
};

} // namespace

Result<std::string> readFile(const std::filesystem::path& file, std::uintmax_t limit)
{
    const auto opened = OpenFile::open(file);
    if (!opened)
        return opened.error();
    if (opened->size() > limit)
        return Error{file.string() + " has " + std::to_string(opened->size()) + " bytes; at most " +
                     std::to_string(limit) + " are read."};
    return opened->read(0, limit);
}

Result<std::string> readFilePart(const std::filesystem::path& file, std::uintmax_t offset,
                                 std::size_t most)
{
    const auto opened = OpenFile::open(file);
    return opened ? opened->read(offset, most) : opened.error();
}

Result<std::uintmax_t> fileSize(const std::filesystem::path& file)
{
    const auto opened = OpenFile::open(file);
    return opened ? Result<std::uintmax_t>(opened->size()) : opened.error();
}

bool isUtf8(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    for (std::size_t i = 0; i < text.size();) {
        const unsigned lead = byte(i);
        std::size_t length = 1;
        unsigned low = 0x80;
        unsigned high = 0xBF;
        if (lead >= 0x80) {
            if (lead >= 0xC2 && lead <= 0xDF)
                length = 2;
            else if (lead >= 0xE0 && lead <= 0xEF)
                length = 3;
            else if (lead >= 0xF0 && lead <= 0xF4)
                length = 4;
            else
                return false;
            if (lead == 0xE0)
                low = 0xA0;
            else if (lead == 0xED)
                high = 0x9F;
            else if (lead == 0xF0)
                low = 0x90;
            else if (lead == 0xF4)
                high = 0x8F;
            for (std::size_t k = 1; k < length; ++k, low = 0x80, high = 0xBF)
                if (byte(i + k) < low || byte(i + k) > high)
                    return false;
        }
        i += length;
    }
    return true;
}

} // namespace latency
