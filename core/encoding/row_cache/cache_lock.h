#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <optional>
#include <string>

namespace latency
{

/// Held by the process that computes rows of a space. The system releases it when its holder ends
/// in any way.
class CacheLock
{
public:
    /// nullopt when another process or thread holds it.
    ///
    /// errors  the cache folder cannot be written
    static Result<std::optional<CacheLock>> take(const std::string& space);
    ~CacheLock();
    CacheLock(CacheLock&& other) noexcept;
    CacheLock& operator=(CacheLock&&) = delete;

private:
    explicit CacheLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

} // namespace latency
