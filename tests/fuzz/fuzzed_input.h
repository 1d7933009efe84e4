#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace latency::fuzz
{

/// An input that says how it is read before it says what is read: choices are taken off its front,
/// a letter each, so that seeds can be written by hand.
class Input
{
public:
    explicit Input(std::string_view bytes) : bytes_(bytes) {}

    /// 0 … count-1: the letter's place after 'a', taken round; 0 where nothing is left.
    std::size_t choice(std::size_t count);
    /// Up to the next `separator`, which is passed over; all that is left where there is none.
    std::string_view piece(char separator);
    [[nodiscard]] std::string_view rest() const { return bytes_; }
    [[nodiscard]] bool isAtEnd() const { return bytes_.empty(); }

private:
    std::string_view bytes_;
};

/// Aborts unless `isKept`; `promise` is what was broken.
void expect(bool isKept, const char* promise);
/// Aborts unless the refusal is one readable sentence.
void expectSentence(const Error& error);

template <class T>
void expectSentence(const Result<T>& result)
{
    if (!result)
        expectSentence(result.error());
}

/// A folder of this process alone, in memory where the system has one for that; removed at the end.
const std::filesystem::path& scratchFolder();
/// Writes `bytes` to a file in it and returns its path. Folders on the way are made.
std::filesystem::path fuzzedFile(const std::string& name, std::string_view bytes);

} // namespace latency::fuzz
