// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/columns/column_text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace latency
{
namespace
{

constexpr std::string_view kBlanks = " \t";

std::string_view withoutBlanks(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string_view withoutBrackets(std::string_view text)
{
    text = withoutBlanks(text);
    if (text.size() > 1 && ((text.front() == '[' && text.back() == ']') ||
                            (text.front() == '(' && text.back() == ')')))
        return withoutBlanks(text.substr(1, text.size() - 2));
    return text;
}

bool isNumber(std::string_view text)
{
    double number = 0.0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc() && end == text.data() + text.size();
}

} // namespace

std::string escaped(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string written;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '%' || letter == ';' || letter == '=' || byte < 0x20)
            written += {'%', digits[byte >> 4U], digits[byte & 15U]};
        else
            written += letter;
    }
    return written;
}

std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        const char* digits = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            plain += static_cast<char>(byte);
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

std::vector<std::string_view> sequenceParts(std::string_view text, std::string_view separator)
{
    std::vector<std::string_view> parts;
    text = withoutBrackets(text);
    while (!text.empty()) {
        const std::size_t end = separator.empty() ? std::string_view::npos : text.find(separator);
        parts.push_back(withoutBlanks(text.substr(0, end)));
        if (end == std::string_view::npos)
            break;
        text.remove_prefix(end + separator.size());
        if (separator == " ")
            text = withoutBlanks(text);
    }
    return parts;
}

std::string sequenceSeparator(std::string_view text)
{
    for (const std::string_view separator : {"_", ",", ";", "|", "/", "x", "-", " "}) {
        const auto parts = sequenceParts(text, separator);
        if (parts.size() > 1 && std::ranges::all_of(parts, isNumber))
            return std::string(separator);
    }
    return {};
}

} // namespace latency
