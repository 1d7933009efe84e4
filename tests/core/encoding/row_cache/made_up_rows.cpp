// SPDX-License-Identifier: GPL-3.0-or-later
// Computes made-up rows into the cache folder until done or killed.
//
// made_up_rows COUNT MICROSECONDS [LARGEST_FILE]
#include "made_up_rows.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>

using namespace latency;

int main(int argc, char** argv)
{
    if (argc < 3)
        return 2;
    if (argc > 3) { // stands for a full disk
        std::signal(SIGXFSZ, SIG_IGN);
        const rlim_t bytes = static_cast<rlim_t>(std::atol(argv[3]));
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    const auto outcome =
        computeRows(madeUpJob(std::atoi(argv[1]), std::chrono::microseconds(std::atol(argv[2]))),
                    {.run = {}, .pause = nullptr, .threads = 3});
    if (const Error* error = std::get_if<Error>(&outcome)) {
        std::fprintf(stderr, "%s\n", error->message.c_str());
        return 3;
    }
    return 0;
}
