#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string_view>

namespace latency
{

/// How deep lists and objects of a JSON text stand in each other, found without building them:
/// copies of deep values recurse, so depth is looked at before anything is parsed.
int jsonDepth(std::string_view json);

} // namespace latency
