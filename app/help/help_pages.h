#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/help_browser.h"

#include <QList>
#include <QString>

namespace latency
{

/// The built-in help pages, in the order of their list.
QList<HelpBrowser::Page> helpPages();

/// The index of a page by the name of its file, such as "search"; 0 for an unknown name.
int helpPage(const QString& name);

/// The name of the page on a predictor.
QString helpOnPredictor(const std::string& predictor);

} // namespace latency
