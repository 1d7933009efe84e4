#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"

#include <vector>

namespace latency
{

/// The registered encodings as choices of an option.
///
/// before  choices in front of them
std::vector<OptionChoice> encodingChoices(std::vector<OptionChoice> before = {});

/// True when every registered encoding is among the choices of an option.
bool offersEncodings(const OptionSpec& option);

} // namespace latency
