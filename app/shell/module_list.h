#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/module.h"

#include <functional>
#include <vector>

namespace latency
{

using MakeModule = std::function<Module*(const Workbench&)>;

/// What makes the modules of a window, in the order of the top line.
const std::vector<MakeModule>& moduleList();

/// Adds one behind them, for windows made from now on.
void addModule(MakeModule make);

} // namespace latency
