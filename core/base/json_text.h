#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/file_text.h"

#include <nlohmann/json.hpp>

#include <functional>

namespace latency
{

/// Largest nesting depth of lists and objects; copies and dumps of nlohmann's values recurse.
inline constexpr int kDeepestJson = 64;

/// Selects the members to keep by key and depth; the outermost object has depth 1.
using JsonFilter = std::function<bool(std::string_view key, int depth)>;

/// Parses JSON text from outside. All outside text takes this path (tests/rules). `Json` is
/// nlohmann::json or nlohmann::ordered_json. Linear time for any text.
///
/// where   the file, or a name for the text
/// errors  malformed text, nesting deeper than kDeepestJson, a duplicate key, more than
///         kLargestInput bytes; the sentence contains line and column
template <class Json = nlohmann::json>
Result<Json> parseJson(std::string_view text, const std::string& where,
                       const JsonFilter& isRead = nullptr);

/// The same for a file.
///
/// errors  also those of readFile
Result<nlohmann::json> readJsonFile(const std::filesystem::path& file,
                                    std::uintmax_t limit = kLargestInput,
                                    const JsonFilter& isRead = nullptr);

/// A value for quotation in a sentence, cut to about 80 bytes.
std::string shownJson(const nlohmann::json& value);

/// A readable description of a fault that nlohmann's library found in JSON, without its jargon:
/// "FILE: not of the expected form: key 'name' not found."
///
/// where  the file, or a name for the text
Error jsonFault(const std::string& where, const nlohmann::json::exception& exception);

} // namespace latency
