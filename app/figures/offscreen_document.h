#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <QByteArray>

#include <functional>
#include <string>

namespace latency
{

/// Runs `draw` inside a QApplication without a display, writes what it drew to `out`, prints its
/// name and returns the program's exit status.
int writeDrawing(const std::string& out, const std::function<Result<QByteArray>()>& draw);

} // namespace latency
