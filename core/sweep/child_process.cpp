// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/child_process.h"

#include "core/base/plain_text.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace latency
{
namespace
{

constexpr std::size_t kMostOutput = 256U << 20U;
constexpr std::size_t kMostErrors = 64U << 10U;

int statusOf(int waited)
{
    return WIFEXITED(waited) ? WEXITSTATUS(waited) : 128 + WTERMSIG(waited);
}

/// Actions and attributes of posix_spawn, freed at the end.
class Spawn
{
public:
    Spawn()
    {
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawnattr_init(&attributes_);
    }
    ~Spawn()
    {
        ::posix_spawn_file_actions_destroy(&actions_);
        ::posix_spawnattr_destroy(&attributes_);
    }
    Spawn(const Spawn&) = delete;
    Spawn& operator=(const Spawn&) = delete;

    void redirect(int from, int to) { ::posix_spawn_file_actions_adddup2(&actions_, from, to); }
    void open(int stream, const char* file, int flags)
    {
        ::posix_spawn_file_actions_addopen(&actions_, stream, file, flags, 0666);
    }

    /// returns  0 or the fault's number
    int start(const std::vector<std::string>& command, bool alone, pid_t& id)
    {
        // This program ignores SIGPIPE and may block signals; the other one expects defaults.
        sigset_t none;
        sigset_t usual;
        ::sigemptyset(&none);
        ::sigemptyset(&usual);
        for (const int number : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGCHLD})
            ::sigaddset(&usual, number);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        ::posix_spawnattr_setsigdefault(&attributes_, &usual);
        ::posix_spawnattr_setflags(
            &attributes_, static_cast<short>(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
                                             (alone ? POSIX_SPAWN_SETSID : 0)));
        std::vector<char*> arguments;
        for (const std::string& argument : command)
            arguments.push_back(const_cast<char*>(argument.c_str()));
        arguments.push_back(nullptr);
        return ::posix_spawnp(&id, arguments[0], &actions_, &attributes_, arguments.data(),
                              environ);
    }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

Error cannotStart(const std::string& program, int fault)
{
    return Error{"The program " + inQuotes(program) +
                     " cannot be started: " + std::strerror(fault) + ".",
                 fault == ENOENT ? ErrorKind::NotFound : ErrorKind::Refused};
}

/// Both ends of a pipe, closed at the end.
struct Pipe {
    int ends[2]{-1, -1};

    Pipe() { static_cast<void>(!::pipe2(ends, O_CLOEXEC)); }
    ~Pipe()
    {
        close(0);
        close(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void close(int end)
    {
        if (ends[end] >= 0)
            ::close(ends[end]);
        ends[end] = -1;
    }
};

/// Feeds and reads a program until it closes its streams.
class Conversation
{
public:
    Conversation(Pipe& in, Pipe& out, Pipe& err, const std::string& input)
        : in_(in), out_(out), err_(err), input_(input)
    {
        for (const int descriptor : {in.ends[1], out.ends[0], err.ends[0]})
            ::fcntl(descriptor, F_SETFL, O_NONBLOCK);
    }

    [[nodiscard]] bool isOver() const { return out_.ends[0] < 0 && err_.ends[0] < 0; }
    [[nodiscard]] bool isTooLong() const { return output.out.size() > kMostOutput; }

    void wait(int milliseconds)
    {
        feed();
        std::array<pollfd, 2> streams{{{out_.ends[0], POLLIN, 0}, {err_.ends[0], POLLIN, 0}}};
        ::poll(streams.data(), streams.size(), milliseconds);
        read(out_, output.out, kMostOutput + 1);
        read(err_, output.err, kMostErrors);
    }

    ProgramOutput output;

private:
    void feed()
    {
        if (in_.ends[1] < 0)
            return;
        const ssize_t count = ::write(in_.ends[1], input_.data() + fed_, input_.size() - fed_);
        if (count > 0)
            fed_ += static_cast<std::size_t>(count);
        if (fed_ == input_.size() || (count < 0 && errno != EAGAIN && errno != EINTR))
            in_.close(1);
    }

    static void read(Pipe& pipe, std::string& text, std::size_t most)
    {
        std::array<char, 65536> buffer;
        while (pipe.ends[0] >= 0) {
            const ssize_t count = ::read(pipe.ends[0], buffer.data(), buffer.size());
            if (count < 0 && (errno == EAGAIN || errno == EINTR))
                return;
            if (count <= 0)
                return pipe.close(0);
            text.append(buffer.data(), std::min(static_cast<std::size_t>(count),
                                                most - std::min(most, text.size())));
            if (text.size() >= most && most == kMostOutput + 1)
                return;
        }
    }

    Pipe& in_;
    Pipe& out_;
    Pipe& err_;
    const std::string& input_;
    std::size_t fed_ = 0;
};

} // namespace

Result<ChildProcess> ChildProcess::start(const std::vector<std::string>& command,
                                         const std::filesystem::path& log, bool alone)
{
    Spawn spawn;
    spawn.open(STDIN_FILENO, "/dev/null", O_RDONLY);
    const std::string target = log.empty() ? "/dev/null" : log.string();
    spawn.open(STDOUT_FILENO, target.c_str(), O_WRONLY | O_CREAT | O_APPEND);
    spawn.redirect(STDOUT_FILENO, STDERR_FILENO);
    pid_t id = -1;
    if (const int fault = spawn.start(command, alone, id); fault != 0)
        return cannotStart(command.front(), fault);
    return ChildProcess(id);
}

bool ChildProcess::hasEnded()
{
    int waited = 0;
    if (status_ < 0 && ::waitpid(id_, &waited, WNOHANG) == id_)
        status_ = statusOf(waited);
    return status_ >= 0;
}

void ChildProcess::signal(int number) const
{
    if (status_ < 0)
        ::kill(id_, number);
}

Result<ProgramOutput> runProgram(const std::string& name, const std::vector<std::string>& command,
                                 const std::string& input, std::chrono::milliseconds limit,
                                 std::stop_token stop)
{
    Pipe in;
    Pipe out;
    Pipe err;
    Spawn spawn;
    spawn.redirect(in.ends[0], STDIN_FILENO);
    spawn.redirect(out.ends[1], STDOUT_FILENO);
    spawn.redirect(err.ends[1], STDERR_FILENO);
    pid_t id = -1;
    if (const int fault = spawn.start(command, false, id); fault == ENOENT)
        return ProgramOutput{127, {}, {}};
    else if (fault != 0)
        return cannotStart(name, fault);
    in.close(0);
    out.close(1);
    err.close(1);
    Conversation talk(in, out, err, input);
    const auto deadline = std::chrono::steady_clock::now() + limit;
    int waited = 0;
    bool hasEnded = false;
    const auto isLate = [&] { return std::chrono::steady_clock::now() > deadline; };
    while (!(talk.isOver() && hasEnded)) {
        if (!hasEnded)
            hasEnded = ::waitpid(id, &waited, WNOHANG) == id;
        if (stop.stop_requested() || isLate() || talk.isTooLong()) {
            if (!hasEnded) {
                ::kill(id, SIGKILL);
                ::waitpid(id, &waited, 0);
            }
            if (hasEnded && !talk.isTooLong() && !stop.stop_requested())
                break; // a grandchild keeps the pipes; the answer is there
            return stop.stop_requested() ? Error{name + " was stopped."}
                   : talk.isTooLong()    ? Error{name + " answered with more than 256 MB."}
                                         : Error{name + " did not answer within " +
                                              std::to_string(limit.count() / 1000) + " s."};
        }
        talk.wait(talk.isOver() ? 2 : 20);
        if (talk.isOver() && !hasEnded)
            ::usleep(2000);
    }
    talk.output.status = statusOf(waited);
    return std::move(talk.output);
}

} // namespace latency
