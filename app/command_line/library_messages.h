#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace latency
{

/// Suppresses Qt's messages about its environment, such as a missing XDG_RUNTIME_DIR, which do not
/// affect the program. Everything else is printed as before. To be called before a QApplication is
/// created.
void dropLibraryNoise();

} // namespace latency
