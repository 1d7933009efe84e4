#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/row_cache/row_cache.h"

namespace latency
{

/// Appends rows to a cache's file, each with one write behind the last whole one; a write that
/// fails is undone. Only the holder of the `CacheLock` may have one.
class RowLog
{
public:
    /// Makes the file, or removes from it what is damaged.
    ///
    /// errors  the file cannot be written
    static Result<RowLog> open(const RowSource& source, const RowCache& cache);
    ~RowLog();
    RowLog(RowLog&& other) noexcept;
    RowLog& operator=(RowLog&&) = delete;

    /// errors  the disk is full or gone; the file ends with the row before
    Result<void> append(ArchitectureView architecture, std::span<const double> values);
    /// Makes what is written outlast a power cut.
    void flush();

private:
    RowLog(RowSource source, int descriptor, std::uint64_t size);

    RowSource source_;
    int descriptor_;
    std::uint64_t size_; ///< up to the end of the last whole row
};

} // namespace latency
