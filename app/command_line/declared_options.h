#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>

#include <vector>

namespace latency
{

/// Options and arguments of a call or a verb that its help lists, with those of its groups, in the
/// order of their declaration.
std::vector<const CLI::Option*> declaredOptions(const CLI::App& app);

/// The verbs, without groups of options.
std::vector<const CLI::App*> declaredVerbs(const CLI::App& app);

} // namespace latency
