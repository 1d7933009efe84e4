#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/plain_text.h"
#include "core/space/search_space.h"

#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// The parts of `text` between separators; one empty part for an empty text.
std::vector<std::string_view> splitText(std::string_view text, char separator);

/// Numbers as decimal digits with `separator` between them.
std::string joinNumbers(ArchitectureView numbers, char separator);

/// Appends to `architecture` the numbers written by `joinNumbers`, each an allowed value of its
/// position.
///
/// where   how to begin the sentence of an error, such as "fbnet"
/// noun    what the numbers are, in plural, such as "operations"
/// errors  not exactly `count` numbers, other characters than digits, a value that is not allowed
Result<void> appendNumbers(Architecture& architecture, std::string_view text, char separator,
                           std::size_t count, const std::vector<Position>& positions,
                           const std::string& where, const std::string& noun);

/// One sentence when `value` is not allowed at `position`.
std::optional<Error> checkValue(int value, const Position& position, const std::string& where);

} // namespace latency
