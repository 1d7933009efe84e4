#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <variant>

namespace latency
{

/// Long work ended because somebody asked it to; not an error.
struct Stopped {
    bool operator==(const Stopped&) const = default;
};

/// What long work ends with: its value, a stop that was asked for, or one sentence of failure.
template <class T>
using Outcome = std::variant<T, Stopped, Error>;

} // namespace latency
