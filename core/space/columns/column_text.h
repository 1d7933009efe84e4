#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// `text` with '%', ';', '=' and line breaks as %25, %3B, … and back.
std::string escaped(std::string_view text);
std::string unescaped(std::string_view text);

/// The values of a sequence: "8", "12", "4" of "8_12_4", "[8, 12, 4]" or "8 12 4".
///
/// separator  between the values; brackets around them and blanks are dropped
std::vector<std::string_view> sequenceParts(std::string_view text, std::string_view separator);

/// What stands between the values of a text that is a sequence of at least two numbers: "_", "-",
/// ",", ";", "|", "/", "x" or " "; empty for others.
std::string sequenceSeparator(std::string_view text);

} // namespace latency
