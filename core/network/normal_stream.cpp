// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/normal_stream.h"

namespace latency
{

std::span<const float> NormalStream::first(std::size_t count)
{
    numbers_.reserve(count);
    while (numbers_.size() < count)
        numbers_.push_back(static_cast<float>(random_.normal()));
    return {numbers_.data(), count};
}

} // namespace latency
