#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/encoding_states.h"
#include "core/base/option_spec.h"

#include <vector>

namespace latency
{

/// The options of a method with what is there of every encoding they offer: those that are ready
/// first, the others with a word, those that do not know the space of the dataset left out unless
/// they are the default or chosen.
///
/// chosen  the options of the method as they stand
MethodInfo withEncodingStates(MethodInfo method, const EncodingStates& states,
                              const nlohmann::json& chosen);

} // namespace latency
