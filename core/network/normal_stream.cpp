// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/normal_stream.h"

#include "core/network/pass_stopped.h"

namespace latency
{

std::span<const float> NormalStream::first(std::size_t count, const std::stop_token& stop)
{
    constexpr std::size_t kNumbersAtATime = 1 << 16;
    numbers_.reserve(count);
    while (numbers_.size() < count) {
        if (numbers_.size() % kNumbersAtATime == 0 && stop.stop_requested())
            throw PassStopped{};
        numbers_.push_back(static_cast<float>(random_.normal()));
    }
    return {numbers_.data(), count};
}

} // namespace latency
