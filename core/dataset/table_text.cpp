// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table_text.h"

#include "core/base/file_text.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

namespace latency
{
namespace
{

void appendUtf8(std::string& text, std::uint32_t letter)
{
    const auto add = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (letter < 0x80) {
        add(letter);
    } else if (letter < 0x800) {
        add(0xC0 | (letter >> 6));
        add(0x80 | (letter & 0x3F));
    } else if (letter < 0x10000) {
        add(0xE0 | (letter >> 12));
        add(0x80 | ((letter >> 6) & 0x3F));
        add(0x80 | (letter & 0x3F));
    } else {
        add(0xF0 | (letter >> 18));
        add(0x80 | ((letter >> 12) & 0x3F));
        add(0x80 | ((letter >> 6) & 0x3F));
        add(0x80 | (letter & 0x3F));
    }
}

std::optional<std::string> fromUtf16(std::string_view bytes, bool isBigEndian)
{
    std::string text;
    text.reserve(bytes.size());
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(isBigEndian ? first << 8 | second : second << 8 | first);
    };
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        std::uint32_t letter = unit(at);
        if (letter >= 0xD800 && letter < 0xDC00 && at + 2 < bytes.size()) {
            const std::uint32_t low = unit(at + 2);
            if (low < 0xDC00 || low > 0xDFFF)
                return std::nullopt;
            letter = 0x10000 + ((letter - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        } else if ((letter >= 0xD800 && letter <= 0xDFFF) || letter == 0) {
            return std::nullopt;
        }
        appendUtf8(text, letter);
    }
    return text;
}

/// Which half of the first pairs of bytes is zero, as in UTF-16 of plain letters.
std::optional<bool> isBigEndianUtf16(std::string_view bytes)
{
    const std::size_t pairs = std::min<std::size_t>(bytes.size() / 2, 100);
    std::size_t first = 0;
    std::size_t second = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        first += bytes[2 * i] == '\0' ? 1 : 0;
        second += bytes[2 * i + 1] == '\0' ? 1 : 0;
    }
    if (pairs < 4 || first + second < pairs * 9 / 10 || (first > 0 && second > 0))
        return std::nullopt;
    return first > 0;
}

/// Letters of Windows-1252 that stand in names of devices and units; nothing for other bytes.
std::optional<std::uint32_t> latinLetter(unsigned char byte)
{
    switch (byte) {
    case 0x80:
        return 0x20AC;
    case 0x91:
    case 0x92:
        return 0x2019;
    case 0x96:
        return 0x2013;
    case 0x97:
        return 0x2014;
    default:
        break;
    }
    if (byte == 0xA0 || byte == 0xAE || (byte >= 0xB0 && byte <= 0xB7) ||
        (byte >= 0xC0 && byte < 0xFE && byte != 0xD0 && byte != 0xDE && byte != 0xF0))
        return byte;
    return std::nullopt;
}

std::optional<std::string> fromLatin(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (const char letter : bytes) {
        const auto byte = static_cast<unsigned char>(letter);
        const auto known = byte < 0x80 ? std::optional<std::uint32_t>(byte) : latinLetter(byte);
        const bool isControl = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
        if (!known || isControl)
            return std::nullopt;
        appendUtf8(text, *known);
    }
    return text;
}

std::optional<std::string> decoded(const std::string& bytes)
{
    const std::string_view view = bytes;
    if (view.starts_with("\xFF\xFE") || view.starts_with("\xFE\xFF"))
        return fromUtf16(view.substr(2), view.front() == '\xFE');
    if (const auto isBig = isBigEndianUtf16(view))
        return fromUtf16(view, *isBig);
    if (isUtf8(bytes))
        return view.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
    return fromLatin(view);
}

} // namespace

Result<std::string> tableText(const std::string& bytes, const std::string& where)
{
    auto text = decoded(bytes);
    if (!text || text->find('\0') != std::string::npos)
        return Error{where + " is not UTF-8 text; expected a table of latencies."};
    if (text->find('\n') == std::string::npos)
        std::ranges::replace(*text, '\r', '\n');
    return std::move(*text);
}

} // namespace latency
