#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/containers/plain_value.h"
#include "core/space/search_space.h"

namespace latency
{

/// True when a value has the form of an FBNet network, valid or not: names of operations, or 22
/// numbers.
bool resemblesFbnet(const PlainDocument& document, PlainValue value);

/// A network of FBNet from a list of 22 operation ids or names (k3_e1, k3_e1_g2, …, skip; also
/// ir_k3_e1 and ir_k3_s2), or from 22 digits.
///
/// errors  without their beginning: another number of layers, an unknown operation
Result<Architecture> fbnetFromPlain(const PlainDocument& document, PlainValue value,
                                    const SearchSpace& space);

} // namespace latency
