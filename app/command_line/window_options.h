#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <array>

namespace latency
{

/// An option of the window, that is of a call without a verb.
struct WindowOption {
    const char* name;  ///< without dashes
    const char* value; ///< what follows it; empty for a switch
    const char* description;
};

inline constexpr std::array kWindowOptions{
    WindowOption{"data-dir", "DIR", "folder to search for help:…"},
    WindowOption{"open", "", "begin with the question which dataset to open"},
    WindowOption{"threads", "N", "threads to compute with"},
    WindowOption{"light", "", "light appearance"},
    WindowOption{"dark", "", "dark appearance"},
    WindowOption{"high-contrast", "", "high-contrast appearance"},
    WindowOption{"language", "CODE", "language of the window: en, de or system"},
    WindowOption{"no-recovery", "", "no crash recovery"},
    WindowOption{"with", "DATASET", "a dataset whose devices are added to those of FILE"}};

} // namespace latency
