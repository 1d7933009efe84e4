// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plain_text.h"

#include "core/base/file_text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>

namespace latency
{
namespace
{

constexpr std::size_t kLongestQuote = 80;
constexpr std::string_view kFormulaStarts = "=+-@";
constexpr std::uint32_t kNoLetter = 0x80; ///< stands for a byte that is not UTF-8

bool isContinuationByte(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

struct Letter {
    std::uint32_t code = 0;
    std::size_t bytes = 0;
};

/// The first letter, if the text begins with well-formed UTF-8.
Letter firstLetter(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    Letter letter{lead, 1};
    if (lead >= 0xF0)
        letter = {lead & 0x07U, 4};
    else if (lead >= 0xE0)
        letter = {lead & 0x0FU, 3};
    else if (lead >= 0xC0)
        letter = {lead & 0x1FU, 2};
    letter.bytes = std::min(letter.bytes, text.size());
    for (std::size_t i = 1; i < letter.bytes; ++i)
        letter.code = letter.code << 6 | (static_cast<unsigned char>(text[i]) & 0x3FU);
    return letter;
}

bool isControl(std::uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C || code == 0x200E ||
           code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x206F);
}

/// True when a byte of `text` may belong to a control; most texts have none.
bool mayHoldControls(std::string_view text)
{
    return std::ranges::any_of(text, [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code < 0x20 || code >= 0x7F;
    });
}

/// Calls `take` with every letter and its bytes; bytes that are not UTF-8 come one by one, as a
/// control.
template <class Take>
void forEachLetter(std::string_view text, const Take& take)
{
    while (!text.empty()) {
        Letter letter = firstLetter(text);
        if (!isUtf8(text.substr(0, letter.bytes)))
            letter = {kNoLetter, 1};
        take(letter.code, text.substr(0, letter.bytes));
        text.remove_prefix(letter.bytes);
    }
}

/// Text that begins like a formula, after blanks, and is not a number.
bool isFormula(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (text.empty() || kFormulaStarts.find(text.front()) == kFormulaStarts.npos)
        return false;
    const std::string_view number = text.front() == '+' ? text.substr(1) : text;
    double value = 0.0;
    const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), value);
    return fault != std::errc() || end != number.data() + number.size();
}

/// A formula, also behind apostrophes: what begins like a guarded formula is guarded as well, so
/// that reading takes away just what writing added.
bool needsGuard(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    return isFormula(text);
}

} // namespace

bool isPlainText(std::string_view text)
{
    if (!mayHoldControls(text))
        return true;
    bool isPlain = true;
    forEachLetter(
        text, [&](std::uint32_t code, std::string_view) { isPlain = isPlain && !isControl(code); });
    return isPlain;
}

std::string plainText(std::string_view text)
{
    if (!mayHoldControls(text))
        return std::string(text);
    std::string plain;
    plain.reserve(text.size());
    forEachLetter(text, [&](std::uint32_t code, std::string_view bytes) {
        if (code == '\n' || code == '\r' || code == '\t')
            plain += ' ';
        else if (isControl(code))
            plain += '?';
        else
            plain += bytes;
    });
    return plain;
}

std::string inQuotes(std::string_view text)
{
    const bool isCut = text.size() > kLongestQuote;
    std::size_t length = std::min(text.size(), kLongestQuote);
    while (isCut && length > 0 && isContinuationByte(text[length]))
        --length;
    return '"' + plainText(text.substr(0, length)) + (isCut ? "…\"" : "\"");
}

std::string csvField(std::string_view text)
{
    const std::string plain = (needsGuard(text) ? "'" : "") + plainText(text);
    if (plain.find_first_of(",;\"") == plain.npos)
        return plain;
    std::string quoted = "\"";
    for (const char letter : plain)
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + '"';
}

std::string_view withoutFormulaGuard(std::string_view field)
{
    return field.starts_with('\'') && needsGuard(field.substr(1)) ? field.substr(1) : field;
}

std::string plainJson(std::string json)
{
    const auto isEscaped = [](std::uint32_t code) { return code >= 0x7F && isControl(code); };
    bool isPlain = true;
    if (mayHoldControls(json))
        forEachLetter(json, [&](std::uint32_t code, std::string_view) {
            isPlain = isPlain && !isEscaped(code);
        });
    if (isPlain)
        return json;
    std::string plain;
    forEachLetter(json, [&](std::uint32_t code, std::string_view bytes) {
        char number[8];
        std::snprintf(number, sizeof number, "\\u%04x", static_cast<unsigned>(code & 0xFFFFU));
        plain += isEscaped(code) ? std::string_view(number) : bytes;
    });
    return plain;
}

} // namespace latency
