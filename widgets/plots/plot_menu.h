#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_source.h"

class QMenu;

namespace latency
{

/// Adds "Copy picture" and "Copy numbers" of `source` to a menu that closes before it does.
///
/// size  of the picture: the view's own, so that the copy matches it
void addCopyActions(QMenu& menu, PlotSource& source, QSize size);

} // namespace latency
