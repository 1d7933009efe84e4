#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <string_view>

namespace latency
{

/// The milliseconds of one field of a table; NaN for "", "nan", "NA", "null" and "-", which mean
/// "not measured".
///
/// factor  milliseconds a unit of the field
/// errors  without their beginning: no number, negative, infinite
Result<float> csvLatency(std::string_view field, double factor);

} // namespace latency
