#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <nlohmann/json.hpp>

namespace latency
{

/// A readable description of a fault in a JSON text: "FILE, line 1, column 48: not valid JSON:
/// unexpected end of input; expected '}'."
///
/// where  the file, or a name for the text
Error jsonFault(const std::string& where, const nlohmann::json::exception& exception);

} // namespace latency
