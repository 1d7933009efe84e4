#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

#include <string>

namespace latency
{

/// The origin of picks, as kept in setups and session files: "by hand", "suggested" or the title of
/// a sampler, in English regardless of the window's language.
inline constexpr const char* kByHand = "by hand";
inline constexpr const char* kSuggested = "suggested";

/// The title of a sampler within a sentence, in English: "kernel greedy".
std::string samplerWord(const std::string& title);

/// Appends an origin to another.
std::string originAfter(const std::string& before, const std::string& origin);

/// An origin, or the title of a sampler, in the window's language.
QString originText(const std::string& origin);

} // namespace latency
