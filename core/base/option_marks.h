#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"

namespace latency
{

/// The same option, shown among the advanced options.
OptionSpec advanced(OptionSpec option);

/// The same option as an advanced switch between the published behaviour and its correction.
///
/// quirk  the effect of the published behaviour
OptionSpec quirky(OptionSpec option, std::string quirk);

} // namespace latency
