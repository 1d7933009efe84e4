#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <QByteArray>

#include <functional>
#include <string>

namespace latency
{

class SignalStop;

/// Runs `draw` inside a QApplication without a display, writes the drawing to `out`, prints the
/// file's name and returns the program's exit status.
int writeDrawing(const std::string& out, SignalStop& stop,
                 const std::function<Result<QByteArray>()>& draw);

} // namespace latency
