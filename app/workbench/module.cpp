// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/module.h"

#include <QWidget>

namespace latency
{

Module::Module(const Workbench& workbench) : QObject(&workbench.window), workbench_(workbench) {}

} // namespace latency
