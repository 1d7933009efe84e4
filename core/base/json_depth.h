#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string_view>

namespace latency
{

/// Nesting depth of lists and objects in a JSON text, found without building them. Copies of deeply
/// nested values recurse, so the depth is checked before parsing.
int jsonDepth(std::string_view json);

} // namespace latency
