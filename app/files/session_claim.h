#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace latency
{

/// The right of one window to a kept session and the duty to write it. It is a lock of the kernel
/// on a file beside the session, so that it ends with the process however that ends, and neither a
/// reused process number nor another host's can be taken for its owner. The lock file remains
/// after a crash; a session without one was closed normally.
class SessionClaim
{
public:
    /// Claims a new name in `folder`, which is created; the session is written there later.
    ///
    /// errors  a folder that cannot be written or locked
    static Result<SessionClaim> create(const std::filesystem::path& folder);
    /// Claims a session that is there; nothing if it is not, or if another window holds it.
    static std::optional<SessionClaim> take(const std::filesystem::path& file);

    SessionClaim(SessionClaim&& other) noexcept;
    SessionClaim& operator=(SessionClaim&& other) noexcept;
    SessionClaim(const SessionClaim&) = delete;
    SessionClaim& operator=(const SessionClaim&) = delete;
    ~SessionClaim(); ///< gives the claim up and leaves the session as it was found

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    /// True if its last window closed normally and no window has used it since.
    [[nodiscard]] bool wasClosed() const { return wasClosed_; }
    /// A window works on it from now on; if that ends without `close`, it was a crash.
    void use() { wasClosed_ = false; }
    void close();   ///< gives the claim up; the session stays, as closed normally
    void discard(); ///< gives the claim up and removes the session
    /// Gives the claim up and renames the file, so that it is offered no more: "….damaged", or
    /// "….damaged-2" and so on.
    ///
    /// returns  its new path
    Result<std::filesystem::path> setAside();

private:
    SessionClaim(std::filesystem::path file, int descriptor, bool wasClosed);
    void unlock(bool removesLockFile);

    std::filesystem::path file_;
    int descriptor_ = -1; ///< -1: given up
    bool wasClosed_ = false;
};

/// Claims all sessions in `folder` that no window of any process holds, newest first, including
/// damaged ones. Removes lock files that crashes left without a session.
std::vector<SessionClaim> takeKeptSessions(const std::filesystem::path& folder);

/// The folder of kept sessions, in the user's data folder.
std::filesystem::path recoveryFolder();

} // namespace latency
