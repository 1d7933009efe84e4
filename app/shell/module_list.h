#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/module.h"

#include <functional>
#include <vector>

namespace latency
{

using MakeModule = std::function<Module*(const Workbench&)>;

/// Factories of a window's modules, in the order of the top bar.
const std::vector<MakeModule>& moduleList();

/// Appends a factory, for windows created from now on.
void addModule(MakeModule make);

} // namespace latency
