// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzed_input.h"

#include "tests/core/dataset/one_sentence.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace latency::fuzz
{

std::size_t Input::choice(std::size_t count)
{
    if (bytes_.empty())
        return 0;
    const auto letter = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return (letter + 256U - 'a') % 256U % count;
}

std::string_view Input::piece(char separator)
{
    const std::size_t end = bytes_.find(separator);
    const std::string_view piece = bytes_.substr(0, end);
    bytes_.remove_prefix(end == std::string_view::npos ? bytes_.size() : end + 1);
    return piece;
}

void expect(bool isKept, const char* promise)
{
    if (isKept)
        return;
    std::fprintf(stderr, "Broken promise: %s\n", promise);
    std::abort();
}

void expectSentence(const Error& error)
{
    if (isOneSentence(error))
        return;
    std::fprintf(stderr, "No sentence: \"%s\"\n", error.message.c_str());
    std::abort();
}

const std::filesystem::path& scratchFolder()
{
    // Never destroyed: it is asked for while the program ends.
    static const std::filesystem::path& folder = *new std::filesystem::path([] {
        std::error_code fault;
        const std::filesystem::path memory = "/dev/shm";
        const bool hasMemory = std::filesystem::is_directory(memory, fault);
        auto made = (hasMemory ? memory : std::filesystem::temp_directory_path()) /
                    ("latency-fuzz-" + std::to_string(::getpid()));
        std::filesystem::create_directories(made);
        std::atexit([] {
            std::error_code ignored;
            std::filesystem::remove_all(scratchFolder(), ignored);
        });
        return made;
    }());
    return folder;
}

std::filesystem::path fuzzedFile(const std::string& name, std::string_view bytes)
{
    std::filesystem::path file = scratchFolder() / name;
    if (name.find('/') != std::string::npos)
        std::filesystem::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    expect(stream.good(), "the input can be written to the scratch folder");
    return file;
}

} // namespace latency::fuzz
