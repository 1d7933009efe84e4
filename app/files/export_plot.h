#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "widgets/plots/plot_source.h"

#include <QSize>
#include <QString>

#include <vector>

class QWidget;

namespace latency
{

/// Size of a picture, and dots per inch of a PNG.
struct ExportSize {
    QString title; ///< "one column, 85 mm, 300 dpi"
    QSize size;    ///< in CSS pixels, 1/96 inch
    int dotsAnInch = 192;
};
/// The sizes to choose from; the first is the default.
std::vector<ExportSize> exportSizes();

/// The numbers of a view. If its first column contains rows of `table`, a column with the networks
/// is inserted after it.
QString withNetworks(const QString& csv, const LatencyTable& table);

/// Asks for a file and writes the view there: PDF, SVG or PNG as a picture, CSV as its numbers.
/// Returns the sentence of a failure, or nothing if written or cancelled.
///
/// table  names the networks in CSV; may be null
QString exportPlot(QWidget* parent, PlotSource& source, const QString& folder,
                   const ExportSize& size, const LatencyTable* table = nullptr);

/// The same without a dialog; the format comes from the file's name.
QString writePlot(PlotSource& source, const QString& fileName, const ExportSize& size,
                  const LatencyTable* table = nullptr);

void copyPlot(PlotSource& source); ///< as a picture to the clipboard

} // namespace latency
