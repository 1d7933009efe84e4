#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace latency
{

/// The right to compute a job: a file with a lock that the system removes with the process, however
/// it ends. Locks are those of open file descriptions, which also hold between machines on a
/// shared file system that supports locks; where it does not, two processes may compute the same
/// job, and the first result stays.
class JobClaim
{
public:
    /// returns  nothing while another process holds it
    /// errors   the file cannot be made
    static Result<std::optional<JobClaim>> take(const std::filesystem::path& file,
                                                const std::string& holder);

    JobClaim(JobClaim&& other) noexcept;
    JobClaim(const JobClaim&) = delete;
    JobClaim& operator=(const JobClaim&) = delete;
    JobClaim& operator=(JobClaim&&) = delete;
    ~JobClaim(); ///< removes the file

private:
    JobClaim(std::filesystem::path file, int descriptor);

    std::filesystem::path file_;
    int descriptor_;
};

/// True while a living process holds the claim. Does not disturb one that takes it.
bool isClaimHeld(const std::filesystem::path& file);

} // namespace latency
