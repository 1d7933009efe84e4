#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

#include <string>

namespace latency
{

/// How picks came about, as a setup and its session file keep it: "by hand", "suggested" or the
/// word of a sampler, in English whatever the window speaks.
inline constexpr const char* kByHand = "by hand";
inline constexpr const char* kSuggested = "suggested";

/// The title of a sampler within a sentence, in English: "kernel greedy".
std::string samplerWord(const std::string& title);

/// An origin that has come on top of another.
std::string originAfter(const std::string& before, const std::string& origin);

/// An origin, or the word of a sampler, as it is shown.
QString originText(const std::string& origin);

} // namespace latency
