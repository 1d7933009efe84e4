// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/option_marks.h"

#include <utility>

namespace latency
{

OptionSpec advanced(OptionSpec option)
{
    option.isAdvanced = true;
    return option;
}

OptionSpec quirky(OptionSpec option, std::string quirk)
{
    option.paperQuirk = std::move(quirk);
    return advanced(std::move(option));
}

} // namespace latency
