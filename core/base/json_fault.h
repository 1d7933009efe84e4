#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <nlohmann/json.hpp>

namespace latency
{

/// What is wrong with a JSON text, for people: "FILE, line 1, column 48: not valid JSON: unexpected
/// end of input; expected '}'."
///
/// where  the file, or what stands for it
Error jsonFault(const std::string& where, const nlohmann::json::exception& exception);

} // namespace latency
