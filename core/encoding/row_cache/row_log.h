#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/row_cache/row_cache.h"

namespace latency
{

/// Appends rows to a cache's file, each with one write after the last complete row; a failed write
/// is undone. Only the holder of the `CacheLock` may have one.
class RowLog
{
public:
    /// Creates the file, or removes its damaged parts.
    ///
    /// errors  the file cannot be written
    static Result<RowLog> open(const RowSource& source, const RowCache& cache);
    ~RowLog();
    RowLog(RowLog&& other) noexcept;
    RowLog& operator=(RowLog&&) = delete;

    /// errors  the disk is full or unavailable; the file ends with the previous row
    Result<void> append(ArchitectureView architecture, std::span<const double> values);
    /// Makes written rows survive a power failure.
    void flush();

private:
    RowLog(RowSource source, int descriptor, std::uint64_t size);

    RowSource source_;
    int descriptor_;
    std::uint64_t size_; ///< up to the end of the last whole row
};

} // namespace latency
