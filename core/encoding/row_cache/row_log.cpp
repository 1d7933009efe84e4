// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/row_cache/row_log.h"

#include "core/base/atomic_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace latency
{

namespace
{

Error cannotWrite(const std::filesystem::path& file)
{
    return {"Cannot write " + file.string() + ": " + std::strerror(errno) + "."};
}

} // namespace

RowLog::RowLog(RowSource source, int descriptor, std::uint64_t size)
    : source_(std::move(source)), descriptor_(descriptor), size_(size)
{
}

RowLog::RowLog(RowLog&& other) noexcept
    : source_(std::move(other.source_)), descriptor_(std::exchange(other.descriptor_, -1)),
      size_(other.size_)
{
}

RowLog::~RowLog()
{
    if (descriptor_ < 0)
        return;
    flush();
    ::close(descriptor_);
}

Result<RowLog> RowLog::open(const RowSource& source, const RowCache& cache)
{
    const std::filesystem::path file = source.file();
    if (!cache.isSound())
        if (const auto written = writeFileAtomically(file, cache.soundBytes()); !written)
            return written.error();
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return cannotWrite(file);
    return RowLog(source, descriptor, cache.soundBytes().size());
}

Result<void> RowLog::append(ArchitectureView architecture, std::span<const double> values)
{
    const std::string record = rowRecord(source_, architecture, values);
    ssize_t written = 0;
    do {
        written = ::pwrite(descriptor_, record.data(), record.size(), static_cast<off_t>(size_));
    } while (written < 0 && errno == EINTR);
    if (written != static_cast<ssize_t>(record.size())) {
        if (written >= 0)
            errno = ENOSPC;
        const Error error = cannotWrite(source_.file());
        // Even if this fails, readers ignore the fragment: it is shorter than a row.
        if (::ftruncate(descriptor_, static_cast<off_t>(size_)) != 0)
            return error;
        return error;
    }
    size_ += record.size();
    return {};
}

void RowLog::flush()
{
    ::fdatasync(descriptor_);
}

} // namespace latency
