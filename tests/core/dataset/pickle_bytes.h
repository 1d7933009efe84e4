#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

/// Writes pickles byte by byte, as the protocol's description says.
namespace pickle_bytes
{

inline std::string little(std::uint64_t number, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text.push_back(static_cast<char>(number >> (8 * i) & 0xFF));
    return text;
}

inline std::string real(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value);
    std::string text = "G";
    for (int shift = 56; shift >= 0; shift -= 8)
        text.push_back(static_cast<char>(bits >> shift & 0xFF));
    return text;
}

inline std::string integer(std::int32_t value)
{
    return "J" + little(static_cast<std::uint32_t>(value), 4);
}

inline std::string text(std::string_view value)
{
    return "X" + little(value.size(), 4) + std::string(value);
}

inline std::string bytes(std::string_view value)
{
    return "B" + little(value.size(), 4) + std::string(value);
}

/// Of items that are already written.
inline std::string list(std::string_view items)
{
    return "](" + std::string(items) + "e";
}

/// Of keys and values in turn that are already written.
inline std::string dictionary(std::string_view items)
{
    return "}(" + std::string(items) + "u";
}

inline std::string tuple(std::string_view items)
{
    return "(" + std::string(items) + "t";
}

inline std::string whole(std::string_view value)
{
    return "\x80\x02" + std::string(value) + ".";
}

} // namespace pickle_bytes
