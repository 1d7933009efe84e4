#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/encoding_states.h"
#include "core/base/option_spec.h"

#include <vector>

namespace latency
{

/// The options of a method with the state of every encoding among their choices: available
/// encodings first, the others with a remark; encodings that do not support the dataset's space are
/// left out unless default or chosen.
///
/// chosen  the current options of the method
MethodInfo withEncodingStates(MethodInfo method, const EncodingStates& states,
                              const nlohmann::json& chosen);

} // namespace latency
