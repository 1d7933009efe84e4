#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/containers/plain_value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// A name in normal form, independent of publishers' spellings: lower case, no "_", "-" or blanks,
/// "x" for "×".
std::string bareName(std::string_view name);

/// A whole number in any writing: 3, 3.0, "3". nullopt for other values, and beyond ±32767.
std::optional<int> spelledNumber(const PlainDocument& document, PlainValue value);

/// The numbers of a list of whole numbers only.
std::optional<std::vector<int>> spelledNumbers(const PlainDocument& document, PlainValue list);

/// True when all of a non-empty list are texts.
bool isListOfTexts(const PlainDocument& document, PlainValue list);

/// Converts a text to the form expected by the spaces' readers: a Python or JSON literal unchanged,
/// also inside "array(…)"; words or numbers with separators between them as a list; anything else
/// as one text.
///
/// errors  without their beginning: an unclosed literal, a text beyond 64 KiB
Result<PlainDocument> spelledDocument(std::string_view text);

} // namespace latency
