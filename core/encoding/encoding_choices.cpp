// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/encoding_choices.h"

#include "core/encoding/encoding.h"

#include <algorithm>

namespace latency
{

std::vector<OptionChoice> encodingChoices(std::vector<OptionChoice> before)
{
    for (const Encoding* encoding : encodings())
        before.push_back({encoding->info().name, encoding->info().title});
    return before;
}

bool offersEncodings(const OptionSpec& option)
{
    return std::ranges::all_of(encodings(), [&](const Encoding* encoding) {
        return std::ranges::find(option.choices, encoding->info().name, &OptionChoice::value) !=
               option.choices.end();
    });
}

} // namespace latency
