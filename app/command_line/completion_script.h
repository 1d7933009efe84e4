#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <CLI/CLI.hpp>

#include <string>

namespace latency
{

/// A script with which a shell completes verbs, options and file names.
///
/// shell   bash or zsh
/// errors  another shell
Result<std::string> completionScript(const CLI::App& app, const std::string& shell);

} // namespace latency
