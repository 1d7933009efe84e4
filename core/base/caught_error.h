#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

namespace latency
{

/// The exception under way as one sentence, without the call stack that LibTorch adds. For catch
/// blocks of worker threads and of `main`.
Error caughtError();

} // namespace latency
