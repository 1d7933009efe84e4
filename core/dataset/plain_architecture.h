#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/plain_value.h"
#include "core/space/search_space.h"

namespace latency
{

/// An architecture from a Python value as the published files write it: a list of operation ids, or
/// for OFA a dictionary {'ks': 20 kernels, 'e': 20 expansions, 'd': 5 depths, 'r': resolution},
/// where r may be a list of one and other keys are passed over.
///
/// errors  begin in the middle; the caller knows file and place
Result<Architecture> plainArchitecture(const PlainDocument& document, PlainValue value,
                                       const SearchSpace& space);

} // namespace latency
