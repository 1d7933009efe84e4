#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/containers/plain_value.h"
#include "core/space/search_space.h"

namespace latency
{

/// True when a value has the form of an OFA network, valid or not: kernels under "ks", or 46
/// numbers.
bool resemblesOfa(const PlainDocument& document, PlainValue value);

/// A network of OFA-MobileNetV3 from a dictionary {'ks': kernels, 'e': expansions, 'd': depths,
/// 'r': resolution}, from its text form with blanks, or from the 46 numbers one after the other.
/// Blocks beyond the depth of their stage may be None, -1 or 0, or missing from both lists; they
/// take the smallest value. A number in place of a list applies to all its elements.
///
/// errors  without their beginning, with the block: an active block without a value, a value that
///         is not allowed, a missing depth
Result<Architecture> ofaFromPlain(const PlainDocument& document, PlainValue value,
                                  const SearchSpace& space);

} // namespace latency
