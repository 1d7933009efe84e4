#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/measurement/network_form.h"
#include "core/measurement/runtimes/runtime.h"

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace latency
{

/// What a child process measures with.
struct ChildTask {
    const SearchSpace* space = nullptr;
    NetworkForm form = NetworkForm::Built;
    RuntimeSettings settings;
    std::vector<int> cores; ///< processors it may use; empty: all
    /// Called in the child, so that a runtime that brings its process down takes no other with it.
    std::function<Result<const Runtime*>()> load;
    double patience = 30.0; ///< seconds without an answer after which it counts as hung
};

/// One timed block of passes.
struct TimedBlock {
    double seconds = 0.0;          ///< wall time per pass
    double processorSeconds = 0.0; ///< of all threads, per pass
    int interruptions = 0;         ///< times another process took the processor
};

/// Why the child gave no times.
struct ChildFault {
    std::string reason;
    bool isChildLost = false; ///< it crashed or hung; start another
};

template <class T>
using ChildAnswer = std::variant<T, ChildFault>;

/// A process that builds and runs networks on request; it ends with this object or its parent.
class MeasuringChild
{
public:
    /// Forks; the program should have few threads by now, and none that holds locks.
    static Result<std::unique_ptr<MeasuringChild>> start(const ChildTask& task);
    ~MeasuringChild();
    MeasuringChild(const MeasuringChild&) = delete;
    MeasuringChild& operator=(const MeasuringChild&) = delete;

    /// Version of the runtime; loads it.
    ChildAnswer<std::string> version(const std::stop_token& stop);
    /// Builds a network and keeps it as `slot`, after a pass whose scores are checked.
    ChildAnswer<std::monostate> build(int slot, ArchitectureView architecture,
                                      const std::stop_token& stop);
    /// One pass that is not timed, then `blocks` timed blocks of `passes` each.
    ChildAnswer<std::vector<TimedBlock>> run(int slot, int passes, int blocks,
                                             const std::stop_token& stop);
    /// Forgets all networks.
    ChildAnswer<std::monostate> clear(const std::stop_token& stop);

private:
    MeasuringChild(int process, int socket, double patience)
        : process_(process), socket_(socket), patience_(patience)
    {
    }
    struct Request;
    struct Reply;
    class Server;
    ChildAnswer<Reply> ask(const Request& request, const std::stop_token& stop);
    ChildFault lose(const std::string& reason);

    int process_;
    int socket_;
    double patience_;
};

} // namespace latency
