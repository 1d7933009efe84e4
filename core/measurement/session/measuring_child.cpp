// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/session/measuring_child.h"

#include "core/base/plain_text.h"

#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <csignal>
#include <cstring>
#include <ctime>
#include <exception>
#include <map>

namespace latency
{
namespace
{

constexpr int kMostBlocks = 8;
constexpr std::size_t kMostPositions = 1024; ///< decisions of an architecture in a request

double clockSeconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

int interruptionsSoFar()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<int>(usage.ru_nivcsw);
}

/// "crashed (signal 11)" and the like.
std::string endOf(int status)
{
    if (WIFSIGNALED(status))
        return "the runtime's process ended by signal " + std::to_string(WTERMSIG(status)) + " (" +
               strsignal(WTERMSIG(status)) + ")";
    return "the runtime ended its process with status " + std::to_string(WEXITSTATUS(status));
}

} // namespace

struct MeasuringChild::Request {
    enum class Kind : int { Version, Build, Run, Clear };
    Kind kind = Kind::Version;
    int slot = 0;
    int passes = 1;
    int blocks = 1;
    int positions = 0;
    std::int16_t architecture[kMostPositions] = {};
};

struct MeasuringChild::Reply {
    int isFine = 1;
    int blocks = 0;
    TimedBlock times[kMostBlocks] = {};
    char text[400] = {};
};

/// The child's side.
class MeasuringChild::Server
{
public:
    Server(const ChildTask& task, int socket) : task_(task), socket_(socket) {}

    [[noreturn]] void serve()
    {
        Request request;
        while (recv(socket_, &request, sizeof request, 0) == sizeof request) {
            Reply reply;
            try {
                answer(request, reply);
            } catch (const std::exception& fault) {
                fail(reply, fault.what());
            } catch (...) {
                fail(reply, "the runtime threw something unknown");
            }
            if (send(socket_, &reply, sizeof reply, MSG_NOSIGNAL) != sizeof reply)
                break;
        }
        _exit(0); // the parent has gone; nothing of its own is to be cleaned up here
    }

private:
    static void write(Reply& reply, const std::string& text)
    {
        std::strncpy(reply.text, plainText(text).c_str(), sizeof reply.text - 1);
    }
    static void fail(Reply& reply, const std::string& text)
    {
        reply.isFine = 0;
        write(reply, text);
    }

    void answer(const Request& request, Reply& reply)
    {
        switch (request.kind) {
        case Request::Kind::Version:
            if (loadOrFail(reply))
                write(reply, runtime_->version());
            return;
        case Request::Kind::Build:
            build(request, reply);
            return;
        case Request::Kind::Run:
            run(request, reply);
            return;
        case Request::Kind::Clear:
            networks_.clear();
            return;
        }
    }

    bool loadOrFail(Reply& reply)
    {
        if (runtime_)
            return true;
        const auto loaded = task_.load();
        if (!loaded) {
            fail(reply, loaded.error().message);
            return false;
        }
        runtime_ = *loaded;
        return true;
    }

    void build(const Request& request, Reply& reply)
    {
        if (!loadOrFail(reply))
            return;
        const ArchitectureView view(request.architecture,
                                    static_cast<std::size_t>(request.positions));
        const auto plan = formPlan(*task_.space, view, task_.form);
        if (!plan)
            return fail(reply, plan.error().message);
        auto built = runtime_->build(*plan, drawWeights(*plan, Seed{1}), task_.settings);
        if (!built)
            return fail(reply, built.error().message);
        (*built)->run();
        const std::vector<float> scores = (*built)->scores();
        const auto expected = static_cast<std::size_t>(plan->classes * task_.settings.batch);
        if (scores.size() != expected)
            return fail(reply, "the runtime gave " + std::to_string(scores.size()) +
                                   " scores; expected " + std::to_string(expected));
        for (const float score : scores)
            if (!std::isfinite(score))
                return fail(reply, "the runtime gave scores that are not finite");
        networks_[request.slot] = std::move(built).value();
    }

    void run(const Request& request, Reply& reply)
    {
        BuiltNetwork& network = *networks_.at(request.slot);
        network.run(); // another network has just used the caches
        reply.blocks = request.blocks;
        for (int block = 0; block < request.blocks; ++block) {
            const int interruptions = interruptionsSoFar();
            const double processor = clockSeconds(CLOCK_PROCESS_CPUTIME_ID);
            const double start = clockSeconds(CLOCK_MONOTONIC);
            for (int pass = 0; pass < request.passes; ++pass)
                network.run();
            const double end = clockSeconds(CLOCK_MONOTONIC);
            reply.times[block] = {
                (end - start) / request.passes,
                (clockSeconds(CLOCK_PROCESS_CPUTIME_ID) - processor) / request.passes,
                interruptionsSoFar() - interruptions};
        }
    }

    const ChildTask& task_;
    int socket_;
    const Runtime* runtime_ = nullptr;
    std::map<int, std::unique_ptr<BuiltNetwork>> networks_;
};

Result<std::unique_ptr<MeasuringChild>> MeasuringChild::start(const ChildTask& task)
{
    int sockets[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets) != 0)
        return Error{std::string("No socket for the measuring process: ") + std::strerror(errno) +
                     "."};
    const pid_t parent = getpid();
    const pid_t process = fork();
    if (process < 0) {
        close(sockets[0]);
        close(sockets[1]);
        return Error{std::string("The measuring process cannot be started: ") +
                     std::strerror(errno) + "."};
    }
    if (process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent)
            _exit(0);
        // Ctrl+C reaches the whole group; the parent decides what ends.
        std::signal(SIGINT, SIG_IGN);
        for (const int number : {SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL})
            std::signal(number, SIG_DFL);
        // Other descriptors, such as the lock of the session, end with the parent.
        for (int descriptor = 3; descriptor < 256; ++descriptor)
            if (descriptor != sockets[1])
                close(descriptor);
        if (!task.cores.empty()) {
            cpu_set_t set;
            CPU_ZERO(&set);
            for (const int core : task.cores)
                CPU_SET(static_cast<std::size_t>(core), &set);
            sched_setaffinity(0, sizeof set, &set);
        }
        Server(task, sockets[1]).serve();
    }
    close(sockets[1]);
    return std::unique_ptr<MeasuringChild>(
        new MeasuringChild(process, sockets[0], task.patience));
}

MeasuringChild::~MeasuringChild()
{
    if (process_ > 0) {
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
    }
    if (socket_ >= 0)
        close(socket_);
}

ChildFault MeasuringChild::lose(const std::string& reason)
{
    kill(process_, SIGKILL);
    int status = 0;
    waitpid(process_, &status, 0);
    process_ = -1;
    return {reason.empty() ? endOf(status) : reason, true};
}

ChildAnswer<MeasuringChild::Reply> MeasuringChild::ask(const Request& request,
                                                       const std::stop_token& stop)
{
    using Clock = std::chrono::steady_clock;
    if (process_ < 0)
        return ChildFault{"the runtime's process has ended", true};
    if (send(socket_, &request, sizeof request, MSG_NOSIGNAL) != sizeof request) {
        int status = 0;
        waitpid(process_, &status, 0);
        process_ = -1;
        return ChildFault{endOf(status), true};
    }
    const auto start = Clock::now();
    for (;;) {
        pollfd wait{socket_, POLLIN, 0};
        if (poll(&wait, 1, 50) > 0)
            break;
        if (stop.stop_requested())
            return lose("stopped");
        if (std::chrono::duration<double>(Clock::now() - start).count() > patience_)
            return lose("the runtime gave no answer in " +
                        std::to_string(std::lround(patience_)) + " s");
    }
    Reply reply;
    if (recv(socket_, &reply, sizeof reply, 0) != sizeof reply) {
        int status = 0;
        waitpid(process_, &status, 0);
        process_ = -1;
        return ChildFault{endOf(status), true};
    }
    if (!reply.isFine)
        return ChildFault{reply.text, false};
    return reply;
}

ChildAnswer<std::string> MeasuringChild::version(const std::stop_token& stop)
{
    auto reply = ask({}, stop);
    if (const auto* fault = std::get_if<ChildFault>(&reply))
        return *fault;
    return std::string(std::get<Reply>(reply).text);
}

ChildAnswer<std::monostate> MeasuringChild::build(int slot, ArchitectureView architecture,
                                                  const std::stop_token& stop)
{
    Request request;
    if (architecture.size() > kMostPositions)
        return ChildFault{"the architecture has more than " + std::to_string(kMostPositions) +
                              " decisions",
                          false};
    request.kind = Request::Kind::Build;
    request.slot = slot;
    request.positions = static_cast<int>(architecture.size());
    std::copy(architecture.begin(), architecture.end(), request.architecture);
    const auto reply = ask(request, stop);
    if (const auto* fault = std::get_if<ChildFault>(&reply))
        return *fault;
    return std::monostate{};
}

ChildAnswer<std::vector<TimedBlock>> MeasuringChild::run(int slot, int passes, int blocks,
                                                         const std::stop_token& stop)
{
    Request request;
    request.kind = Request::Kind::Run;
    request.slot = slot;
    request.passes = passes;
    request.blocks = std::min(blocks, kMostBlocks);
    const auto answer = ask(request, stop);
    if (const auto* fault = std::get_if<ChildFault>(&answer))
        return *fault;
    const auto& reply = std::get<Reply>(answer);
    return std::vector<TimedBlock>(reply.times, reply.times + reply.blocks);
}

ChildAnswer<std::monostate> MeasuringChild::clear(const std::stop_token& stop)
{
    Request request;
    request.kind = Request::Kind::Clear;
    const auto reply = ask(request, stop);
    if (const auto* fault = std::get_if<ChildFault>(&reply))
        return *fault;
    return std::monostate{};
}

} // namespace latency
