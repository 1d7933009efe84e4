#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string>

namespace latency
{

/// An expected failure: one sentence for the user that says where, what is wrong and what was
/// expected.
struct Error {
    std::string message;
    bool operator==(const Error&) const = default;
};

} // namespace latency
