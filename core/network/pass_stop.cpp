// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/pass_stop.h"

namespace latency
{

void watchForStop(const at::Tensor& value, const std::stop_token& stop)
{
    if (stop.stop_requested())
        throw PassStopped{};
    if (value.requires_grad())
        value.register_hook([stop](const at::Tensor& gradient) { watchForStop(gradient, stop); });
}

} // namespace latency
