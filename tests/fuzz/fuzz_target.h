#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string_view>
#include <vector>

namespace latency::fuzz
{

/// One reader of bytes from outside, fed with anything. Built twice: libFuzzer drives a target of
/// its own program, and the replay of seeds and findings drives all of them.
struct Target {
    std::string_view name; ///< of its file in targets/, its folders of seeds and findings
    /// Aborts where the reader breaks a promise; a refusal in one sentence keeps it.
    void (*read)(std::string_view bytes);
};

/// All targets linked into this program, in no order.
std::vector<Target>& targets();

/// Adds a target while the program starts.
struct Registration {
    Registration(std::string_view name, void (*read)(std::string_view bytes));
};

} // namespace latency::fuzz
