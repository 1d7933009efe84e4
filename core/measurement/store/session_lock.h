#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <string>

namespace latency
{

/// Two sessions on one machine would measure each other, so only one may run. The lock ends with
/// its process, however that ends.
class SessionLock
{
public:
    /// holder  for the refusal of others, such as "process 12, measuring fbnet since 12:30"
    /// errors  another session runs, with its holder; the file cannot be written
    static Result<std::unique_ptr<SessionLock>> take(const std::filesystem::path& file,
                                                     const std::string& holder);
    ~SessionLock();
    SessionLock(const SessionLock&) = delete;
    SessionLock& operator=(const SessionLock&) = delete;

private:
    explicit SessionLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

} // namespace latency
