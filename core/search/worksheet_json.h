#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/worksheet_text.h"

namespace latency
{

/// A worksheet filled in by a program on a board, `latency-worksheet/1`.
///
/// errors  not JSON of that format, a member that is not a list, contradicting units
Result<WorksheetText> worksheetFromJson(std::string_view text, const std::string& where);

} // namespace latency
