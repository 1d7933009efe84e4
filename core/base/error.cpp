// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include "core/base/plain_text.h"

#include <utility>

namespace latency
{

Error::Error(std::string sentence, ErrorKind whatToDo)
    : message(isPlainText(sentence) ? std::move(sentence) : plainText(sentence)), kind(whatToDo)
{
}

} // namespace latency
