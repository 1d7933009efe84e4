#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/help_browser.h"

#include <QList>
#include <QString>

namespace latency
{

/// The pages of the help that is compiled into the program, in the order they are listed.
QList<HelpBrowser::Page> helpPages();

/// The place of a page among them by the name of its file, such as "search"; the first for a name
/// that no page has.
int helpPage(const QString& name);

/// The name of the page on a predictor.
QString helpOnPredictor(const std::string& predictor);

} // namespace latency
