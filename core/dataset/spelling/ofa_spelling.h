#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/containers/plain_value.h"
#include "core/space/search_space.h"

namespace latency
{

/// True when a value is written as networks of OFA are, whether or not it is one: kernels under
/// "ks", or 46 numbers.
bool resemblesOfa(const PlainDocument& document, PlainValue value);

/// A network of OFA-MobileNetV3 from a dictionary {'ks': kernels, 'e': expansions, 'd': depths,
/// 'r': resolution}, from its text form with blanks, or from the 46 numbers one after the other.
/// Blocks beyond the depth of their stage may hold None, -1 or 0, or be left out of both lists;
/// they become the smallest. A number in place of a list
/// stands for all of it.
///
/// errors  begin in the middle and name the block: a used block without a value, a value that is
///         not allowed, a depth that is missing
Result<Architecture> ofaFromPlain(const PlainDocument& document, PlainValue value,
                                  const SearchSpace& space);

} // namespace latency
