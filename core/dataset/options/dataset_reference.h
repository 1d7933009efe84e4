#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string_view>

namespace latency
{

/// True for "help:fbnet", "simulated:nasbench201", "eagle:nasbench201", "oneproxy:nasbench201",
/// "accuracy:nasbench201": references by name instead of by path.
bool isNamedDataset(std::string_view reference);

} // namespace latency
