#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string>
#include <string_view>

namespace latency
{

/// True when `text` is well-formed UTF-8 without controls: C0, DEL, C1, the bidi controls and marks
/// (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+206F) and the separators of lines and
/// paragraphs (U+2028, U+2029).
bool isPlainText(std::string_view text);

/// `text` on one line for sentences, tables and terminals. Tabs and line breaks become spaces;
/// other controls and bytes that are not UTF-8 become question marks.
std::string plainText(std::string_view text);

/// `text` in quotation marks for a sentence, cut to about 80 bytes, as plain text.
std::string inQuotes(std::string_view text);

/// `text` as a field of a CSV file: plain text, quoted where it contains separators or quotation
/// marks.
/// An apostrophe precedes text that a spreadsheet would evaluate as a formula (a leading = + - @
/// that does not begin a number).
std::string csvField(std::string_view text);

/// The inverse for a field that was read: the text without that apostrophe.
std::string_view withoutFormulaGuard(std::string_view field);

/// JSON text with the controls that nlohmann's writer leaves unescaped (DEL, C1, bidi) as \uXXXX;
/// the values stay the same.
std::string plainJson(std::string json);

} // namespace latency
