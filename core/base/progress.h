#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <functional>

namespace latency
{

/// Callback for the progress of long work. Called on the worker's thread; must return quickly and
/// must not change the work; may be empty.
template <class T>
using ProgressSink = std::function<void(const T&)>;

} // namespace latency
