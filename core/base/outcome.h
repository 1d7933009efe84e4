#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <variant>

namespace latency
{

/// Long work was stopped on request; not an error.
struct Stopped {
    bool operator==(const Stopped&) const = default;
};

/// The result of long work: its value, a requested stop, or an error of one sentence.
template <class T>
using Outcome = std::variant<T, Stopped, Error>;

} // namespace latency
