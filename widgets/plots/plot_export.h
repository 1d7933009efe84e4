#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "widgets/plots/plot_source.h"

#include <QByteArray>
#include <QImage>

#include <optional>

namespace latency
{

enum class PlotFormat { Pdf, Svg, Png };
/// From "figure.pdf", "figure.svg" or "figure.png".
std::optional<PlotFormat> plotFormatFromFileName(const QString& fileName);

/// The plot as the bytes of a file, in the light theme on white paper.
///
/// size        in CSS pixels (1/96 inch)
/// dotsAnInch  of a PNG
/// errors      when the size is not positive or the picture cannot be written
Result<QByteArray> renderPlot(PlotSource& source, PlotFormat format, QSize size,
                              int dotsAnInch = 192);

/// The plot as a picture for the clipboard.
QImage plotImage(PlotSource& source, QSize size, const Theme& theme, double scale = 2.0);

} // namespace latency
