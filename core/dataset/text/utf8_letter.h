#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdint>
#include <string>

namespace latency
{

/// Appends a letter as UTF-8; an invalid code point as U+FFFD.
inline void appendUtf8(std::string& text, std::uint32_t letter)
{
    constexpr std::uint32_t replacement = 0xFFFD;
    if (letter > 0x10FFFF || (letter >= 0xD800 && letter < 0xE000))
        letter = replacement;
    const auto tail = [&](unsigned shift) {
        text.push_back(static_cast<char>(0x80U | (letter >> shift & 0x3FU)));
    };
    if (letter < 0x80) {
        text.push_back(static_cast<char>(letter));
    } else if (letter < 0x800) {
        text.push_back(static_cast<char>(0xC0U | letter >> 6));
        tail(0);
    } else if (letter < 0x10000) {
        text.push_back(static_cast<char>(0xE0U | letter >> 12));
        tail(6);
        tail(0);
    } else {
        text.push_back(static_cast<char>(0xF0U | letter >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

} // namespace latency
