#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>

#include <string>

namespace latency
{

/// The manual page latency-studio(1) in the macros of man(7), from the declared verbs and options.
std::string manualPage(const CLI::App& app);

} // namespace latency
