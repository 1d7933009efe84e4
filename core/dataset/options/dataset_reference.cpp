// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/options/dataset_reference.h"

#include <algorithm>
#include <array>

namespace latency
{

bool isNamedDataset(std::string_view reference)
{
    constexpr std::array names{"help:", "simulated:", "accuracy:", "eagle:", "oneproxy:"};
    return std::ranges::any_of(names,
                               [&](const char* name) { return reference.starts_with(name); });
}

} // namespace latency
