#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace latency
{

/// A program running beside this one, started without a shell. It is left running when this object
/// ends.
class ChildProcess
{
public:
    /// command  a program, looked for in PATH where it has no slash, and its arguments
    /// log      receives its output, appended; empty: none is kept
    /// alone    in a session of its own: it survives this program and its terminal
    /// errors   it cannot be started
    static Result<ChildProcess> start(const std::vector<std::string>& command,
                                      const std::filesystem::path& log, bool alone = false);

    bool hasEnded();
    void signal(int number) const;

    [[nodiscard]] int id() const { return id_; }
    /// After its end: the exit status, or 128 + the signal that ended it.
    [[nodiscard]] int status() const { return status_; }

private:
    explicit ChildProcess(int id) : id_(id) {}

    int id_;
    int status_ = -1;
};

struct ProgramOutput {
    int status = 0; ///< exit status, or 128 + signal
    std::string out;
    std::string err; ///< at most 64 kB
};

/// Runs a program to its end, without a shell.
///
/// name    begins errors
/// command  as above; one that is not found ends with status 127
/// input   on its standard input
/// limit   after which it is killed
/// errors  it cannot be started, it takes longer than `limit`, it writes more than 256 MB, a stop
Result<ProgramOutput> runProgram(const std::string& name, const std::vector<std::string>& command,
                                 const std::string& input, std::chrono::milliseconds limit,
                                 std::stop_token stop = {});

} // namespace latency
