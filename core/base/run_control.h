#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/progress.h"

#include <stop_token>

namespace latency
{

/// Control over long work: a stop token and a progress callback.
template <class Progress>
struct RunControl {
    std::stop_token stop;          ///< looked at often enough to return within 0.1 s
    ProgressSink<Progress> report; ///< may be empty
};

} // namespace latency
