// SPDX-License-Identifier: GPL-3.0-or-later
// How long the program takes from a signal to its end, at random moments of each verb and
// predictor.
//
//   stop_benchmark [MOMENTS] [SEED] [CASE…]     default: 200 moments, seed 1, every case
#include "core/base/random_engine.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

extern char** environ;

namespace
{

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Arguments = std::vector<std::string>;

constexpr double kLongest = 6.0; ///< seconds of a call within which moments lie

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

struct Case {
    std::string name;
    Arguments arguments;
};

pid_t start(const Arguments& arguments)
{
    std::vector<char*> words{const_cast<char*>(LATENCY_PROGRAM)};
    for (const std::string& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    posix_spawn(&child, LATENCY_PROGRAM, &files, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    return child;
}

/// Waits for at most that long. True when it has ended.
bool hasEndedWithin(pid_t child, double seconds, int& status)
{
    const auto begin = Clock::now();
    do {
        if (waitpid(child, &status, WNOHANG) == child)
            return true;
        std::this_thread::sleep_for(std::chrono::microseconds(500));
    } while (secondsSince(begin) < seconds);
    return false;
}

/// Seconds of the whole call, at most `kLongest`.
double duration(const Arguments& arguments)
{
    const auto begin = Clock::now();
    const pid_t child = start(arguments);
    int status = 0;
    if (!hasEndedWithin(child, kLongest, status)) {
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
    }
    return std::min(kLongest, secondsSince(begin));
}

struct Ends {
    std::vector<double> milliseconds;
    int successes = 0; ///< interrupted and still status 0
};

Ends interrupt(const Case& one, int moments, latency::RandomEngine random)
{
    Ends ends;
    const double whole = duration(one.arguments);
    for (int moment = 0; moment < moments; ++moment) {
        const pid_t child = start(one.arguments);
        int status = 0;
        if (hasEndedWithin(child, random.uniform() * whole, status))
            continue; // faster than the first time
        const auto begin = Clock::now();
        kill(child, SIGINT);
        waitpid(child, &status, 0);
        ends.milliseconds.push_back(1000.0 * secondsSince(begin));
        ends.successes += WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 1 : 0;
    }
    std::ranges::sort(ends.milliseconds);
    return ends;
}

void print(const Case& one, const Ends& ends)
{
    const std::size_t count = ends.milliseconds.size();
    const auto at = [&](double share) {
        return count == 0 ? 0.0
                          : ends.milliseconds[static_cast<std::size_t>(
                                share * static_cast<double>(count - 1) + 0.5)];
    };
    std::printf("%-24s%8zu%10.1f%10.1f%10.1f%10d\n", one.name.c_str(), count, at(0.5), at(0.99),
                at(1.0), ends.successes);
    std::fflush(stdout);
}

/// devices  three to train on, two to test
std::string experimentFile(const fs::path& folder, const std::string& predictor,
                           const std::string& dataset, const std::array<const char*, 5>& devices)
{
    const auto quoted = [&](std::size_t device) {
        return '"' + std::string(devices[device]) + '"';
    };
    const fs::path file = folder / (predictor + ".json");
    std::ofstream(file) << R"({"format":"latency-experiment/1","dataset":")" << dataset
                        << R"(","train_devices":[)" << quoted(0) << ',' << quoted(1) << ','
                        << quoted(2) << R"(],"test_devices":[)" << quoted(3) << ',' << quoted(4)
                        << R"(],"predictor":{"name":")" << predictor
                        << R"("},"trials":20,"sampler":{"name":"random","count":20}})";
    return file;
}

Case runOf(const fs::path& folder, const std::string& predictor)
{
    const bool isOfa = predictor == "ofa-mlp" || predictor == "lookup-table";
    const std::string file =
        isOfa ? experimentFile(folder, predictor, "help:ofa",
                               {"2080ti_1", "titan_xp_32", "v100_1", "titan_rtx_32", "v100_32"})
              : experimentFile(folder, predictor, "simulated:fbnet",
                               {"sim_gpu_desktop_b1", "sim_cpu_server_a", "sim_phone_2017",
                                "sim_fpga", "sim_phone_2019"});
    return {"run " + predictor, {"run", file, "--out", (folder / "out" / predictor).string()}};
}

std::vector<Case> casesOfOfa(const fs::path& folder)
{
    if (std::getenv("LATENCY_STUDIO_DATA") == nullptr) {
        std::printf("without ofa-mlp, lookup-table and evolve: LATENCY_STUDIO_DATA is not set\n");
        return {};
    }
    return {runOf(folder, "ofa-mlp"),
            runOf(folder, "lookup-table"),
            {"evolve",
             {"evolve", "help:ofa", "--device", "v100_32", "--limit", "20,30", "--accuracy",
              "multiply-adds"}}};
}

std::vector<Case> cases(const fs::path& folder)
{
    std::vector<Case> all = casesOfOfa(folder);
    for (const char* predictor :
         {"kernel", "nasflat", "help", "multi-predict", "best-source", "ridge", "flops", "params"})
        all.push_back(runOf(folder, predictor));
    for (const char* encoding : {"zen", "arch2vec", "cate"})
        all.push_back({std::string("encode ") + encoding,
                       {"encode", "simulated:nasbench201", "--encoding", encoding, "--out",
                        (folder / encoding).string()}});
    all.push_back({"search",
                   {"search", "simulated:fbnet", "--device", "sim_fpga", "--limit", "1.6",
                    "--evolve", "50"}});
    all.push_back({"search front",
                   {"search", "simulated:nasbench201", "--device", "sim_fpga", "--front",
                    "--predictor", "nasflat"}});
    all.push_back({"transfer",
                   {"transfer", "simulated:nasbench201", "simulated:fbnet", "--out",
                    (folder / "transfer").string()}});
    all.push_back({"predict", {"predict", "simulated:fbnet", "--device", "sim_fpga"}});
    const std::string result = (folder / "result").string();
    int status = 0;
    waitpid(start({"run", runOf(folder, "kernel").arguments[1], "--predictors",
                   "kernel,flops,ridge,best-source", "--out", result}),
            &status, 0);
    all.push_back({"plot", {"plot", result, "--out", (folder / "figure.pdf").string()}});
    all.push_back({"report", {"report", result, "--out", (folder / "report.html").string()}});
    return all;
}

} // namespace

int main(int count, char** words)
{
    const int moments = count > 1 ? std::atoi(words[1]) : 200;
    const std::uint64_t seed = count > 2 ? std::strtoull(words[2], nullptr, 10) : 1;
    const std::vector<std::string> wanted(words + std::min(count, 3), words + count);
    std::string pattern = (fs::temp_directory_path() / "stop_benchmark.XXXXXX").string();
    const fs::path folder = mkdtemp(pattern.data());
    setenv("XDG_CACHE_HOME", folder.c_str(), 1); // encodings are computed anew
    std::printf("%-24s%8s%10s%10s%10s%10s\n", "milliseconds to the end", "moments", "p50", "p99",
                "max", "status 0");
    for (const Case& one : cases(folder))
        if (wanted.empty() || std::ranges::find(wanted, one.name) != wanted.end())
            print(one, interrupt(one, moments, latency::RandomEngine(latency::Seed{seed})));
    fs::remove_all(folder);
    return 0;
}
