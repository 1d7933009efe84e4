#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/plain_text.h"

#include <algorithm>
#include <string>

/// True when an error is one readable sentence: ends in one full stop, on one line, in UTF-8,
/// without controls.
inline bool isOneSentence(const latency::Error& error)
{
    const std::string& text = error.message;
    return text.size() > 10 && text.ends_with('.') && !text.ends_with("..") &&
           latency::isPlainText(text) && text.size() < 1000;
}

inline bool mentions(const latency::Error& error, const std::string& words)
{
    return error.message.find(words) != std::string::npos;
}
