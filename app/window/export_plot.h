#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_source.h"

#include <QString>

class QWidget;

namespace latency
{

/// Asks for a file and writes the view there: PDF, SVG or PNG as a picture, CSV as its numbers.
/// Returns the sentence of a failure, or nothing when written or cancelled.
QString exportPlot(QWidget* parent, PlotSource& source, const QString& folder);

/// The same without a dialog; the format comes from the file's name.
QString writePlot(PlotSource& source, const QString& fileName);

void copyPlot(PlotSource& source); ///< as a picture to the clipboard

} // namespace latency
