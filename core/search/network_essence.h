#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/architecture.h"

namespace latency
{

/// A network of OFA-MobileNetV3 with the kernels and expansions of inactive blocks set to zero:
/// what a memo has to be keyed by. The published memo leaves the resolution out and takes inactive
/// blocks in (methods/search.md §2).
Architecture networkEssence(ArchitectureView network);

} // namespace latency
