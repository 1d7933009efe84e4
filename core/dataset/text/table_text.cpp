// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/text/table_text.h"

#include "core/base/file_text.h"

#include <algorithm>
#include <array>
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

/// Letters and signs of Windows-1252; nullopt for unassigned bytes, and for þ and ÿ, which more
/// likely belong to another encoding.
std::optional<std::uint32_t> latinLetter(unsigned char byte)
{
    static constexpr std::array<std::uint16_t, 32> signs = {
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2019, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    if (byte >= 0xFE)
        return std::nullopt;
    if (byte >= 0xA0)
        return byte;
    const std::uint16_t sign = byte < 0x80 ? 0 : signs[byte - 0x80U];
    return sign == 0 ? std::nullopt : std::optional<std::uint32_t>(sign);
}

/// "Ã¤": letters of UTF-8 between broken ones.
bool holdsUtf8Letters(std::string_view bytes)
{
    for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
        const auto next = static_cast<unsigned char>(bytes[at + 1]);
        if ((bytes[at] == '\xC2' || bytes[at] == '\xC3') && next >= 0x80 && next <= 0xBF)
            return true;
    }
    return false;
}

std::optional<std::string> fromLatin(std::string_view bytes)
{
    if (holdsUtf8Letters(bytes))
        return std::nullopt;
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
