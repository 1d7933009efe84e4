#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/worksheet_text.h"

namespace latency
{

/// The worksheet that a program on a board filled in, `latency-worksheet/1`.
///
/// errors  not JSON of that format, a list that is none, two units that contradict
Result<WorksheetText> worksheetFromJson(std::string_view text, const std::string& where);

} // namespace latency
