#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace latency
{

/// Opens the window: latency-studio [--data-dir DIR] [--threads N] [--light|--dark|--high-contrast]
/// [--language CODE] [FILE…]. Returns the program's exit status; 4 with one sentence when there is
/// no display.
int startWindow(int argc, char** argv);

} // namespace latency
