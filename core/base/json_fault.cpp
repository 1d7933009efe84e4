// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_fault.h"

#include <algorithm>
#include <string_view>

namespace latency
{

Error jsonFault(const std::string& where, const nlohmann::json::exception& exception)
{
    std::string_view text = exception.what();
    // nlohmann's "[json.exception.parse_error.101] parse error at line 1, column 48: …"
    if (text.starts_with('['))
        text.remove_prefix(std::min(text.size(), text.find(']') + 1));
    while (text.starts_with(' '))
        text.remove_prefix(1);
    std::string place;
    constexpr std::string_view lead = "parse error at ";
    if (text.starts_with(lead)) {
        text.remove_prefix(lead.size());
        const std::size_t colon = text.find(": ");
        if (colon != text.npos) {
            place = ", " + std::string(text.substr(0, colon));
            text.remove_prefix(colon + 2);
        }
    }
    constexpr std::string_view parsing = "syntax error while parsing ";
    if (const std::size_t dash = text.find(" - "); text.starts_with(parsing) && dash != text.npos)
        text.remove_prefix(dash + 3);
    std::string plain(text); // it quotes the file, which may hold any bytes
    std::ranges::replace_if(
        plain, [](char c) { return static_cast<unsigned char>(c) >= 0x7F || c < ' '; }, '?');
    return Error{where + place + ": not valid JSON: " + plain + "."};
}

} // namespace latency
