// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/encoding_choices.h"

#include "core/encoding/encoding.h"

namespace latency
{

std::vector<OptionChoice> encodingChoices(std::vector<OptionChoice> before)
{
    for (const Encoding* encoding : encodings())
        before.push_back({encoding->info().name, encoding->info().title});
    return before;
}

} // namespace latency
