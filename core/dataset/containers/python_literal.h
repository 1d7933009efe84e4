#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/containers/plain_value.h"

#include <string_view>

namespace latency
{

/// Reads a Python literal, such as "{'ks': [3, 5], 'r': [160], 'wid': None}": None, True, False and
/// their names in JSON, numbers, text in either quotation mark without escapes, lists, tuples,
/// dictionaries. Nothing is evaluated.
///
/// errors  without file and line, which the caller adds; with the offending letter
Result<PlainDocument> readPythonLiteral(std::string_view text);

} // namespace latency
