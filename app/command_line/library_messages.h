#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace latency
{

/// Keeps what Qt says about its own surroundings off stderr, such as a missing XDG_RUNTIME_DIR: the
/// program does without. Everything else is printed as before. Call it before a QApplication is
/// made.
void dropLibraryNoise();

} // namespace latency
