// SPDX-License-Identifier: GPL-3.0-or-later
// Gives every target its committed seeds and all findings of the past once: what was mended stays
// mended, with any compiler.
//
//   fuzz_regression FOLDER… [--only TARGET]      such as tests/fuzz/seeds tests/fuzz/findings
#include "core/base/file_text.h"
#include "tests/fuzz/fuzz_target.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>

using namespace latency;

namespace
{

namespace fs = std::filesystem;

#ifdef __SANITIZE_ADDRESS__
constexpr bool kHasRoomForLimit = false; // the sanitizer reserves address space without end
#else
constexpr bool kHasRoomForLimit = true;
#endif

/// An input that makes a reader take memory without measure ends in std::bad_alloc.
void limitMemory()
{
    constexpr rlim_t kMost = rlim_t{1} << 30; // bytes
    const rlimit limit{kMost, kMost};
    if (kHasRoomForLimit)
        setrlimit(RLIMIT_DATA, &limit);
}

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code fault;
    for (const auto& entry : fs::directory_iterator(folder, fault))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

int replay(const fuzz::Target& target, const std::vector<std::string>& folders)
{
    int inputs = 0;
    const auto start = std::chrono::steady_clock::now();
    for (const std::string& folder : folders)
        for (const fs::path& file : filesIn(fs::path(folder) / target.name)) {
            const auto bytes = readFile(file);
            if (!bytes) {
                std::fprintf(stderr, "%s\n", bytes.error().message.c_str());
                return -1;
            }
            // Where it ends in an abort or by a signal, the last line names the input.
            std::printf("%s\r", file.c_str());
            std::fflush(stdout);
            target.read(*bytes);
            ++inputs;
        }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::printf("\r%-24.*s %4d inputs %7.2f s\n", static_cast<int>(target.name.size()),
                target.name.data(), inputs, seconds.count());
    return inputs;
}

} // namespace

int main(int count, char** arguments)
{
    std::vector<std::string> folders(arguments + 1, arguments + count);
    std::string only;
    if (const auto found = std::ranges::find(folders, "--only"); found != folders.end()) {
        only = found + 1 == folders.end() ? "" : found[1];
        folders.erase(found, folders.end());
    }
    limitMemory();
    auto& all = fuzz::targets();
    std::ranges::sort(all, {}, &fuzz::Target::name);
    for (const fuzz::Target& target : all) {
        if (!only.empty() && target.name != only)
            continue;
        if (replay(target, folders) <= 0) {
            std::fprintf(stderr, "%.*s has no seeds.\n", static_cast<int>(target.name.size()),
                         target.name.data());
            return 1;
        }
    }
    return 0;
}
