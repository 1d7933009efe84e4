// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/end_program.h"

#include "app/command_line/exit_status.h"
#include "core/base/caught_error.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <fcntl.h>
#include <iostream>
#include <unistd.h>

namespace latency
{
namespace
{

int reportCaught()
{
    std::fprintf(stderr, "latency-studio: %s\n", caughtError().message.c_str());
    return Failed;
}

[[noreturn]] void endByException()
{
    if (std::current_exception())
        reportCaught();
    else
        std::fputs("latency-studio: internal error.\n", stderr);
    ::_exit(Failed);
}

/// An opened file must never take the descriptor of standard output, or output would be written to
/// it. A read-only stream refuses writing.
void fillClosedStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) < 0)
            ::open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY);
}

} // namespace

void prepareProgram()
{
    fillClosedStreams();
    std::signal(SIGPIPE, SIG_IGN);
    std::set_terminate(endByException);
}

int runGuarded(const std::function<int()>& program)
{
    try {
        return program();
    } catch (...) {
        return reportCaught();
    }
}

void endProgram(int status)
{
    errno = 0;
    std::cout.flush();
    const bool isLost = std::fflush(stdout) != 0 || std::ferror(stdout) != 0 || !std::cout;
    if (isLost) {
        const std::string reason = errno != 0 ? std::string(": ") + std::strerror(errno) : "";
        std::fprintf(stderr, "latency-studio: standard output could not be written%s.\n",
                     reason.c_str());
    }
    std::fflush(stderr);
    ::_exit(isLost && status == Done ? Failed : status);
}

} // namespace latency
