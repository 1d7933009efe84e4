#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/help_browser.h"

#include <string>

namespace latency
{

/// The pages of resources/help in the order in which they are listed.
QList<HelpBrowser::Page> helpPages();

/// The page on what is in front of the user: of the workspace where it has one, otherwise of the
/// predictor, otherwise the first.
///
/// workspace  as the window counts them, from 0
int helpPageFor(int workspace, const std::string& predictor);

int importHelpPage(); ///< on tables of one's own

} // namespace latency
