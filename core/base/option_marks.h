#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"

namespace latency
{

/// The same option, folded away in the form.
OptionSpec advanced(OptionSpec option);

/// The same option, folded away, as a switch between a paper's form and its correction.
///
/// quirk  what the paper's form changes
OptionSpec quirky(OptionSpec option, std::string quirk);

} // namespace latency
