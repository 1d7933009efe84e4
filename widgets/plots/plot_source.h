#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/theme.h"

#include <QSize>
#include <QString>

class QPaintDevice;

namespace latency
{

/// A view with an exportable picture and numbers.
class PlotSource
{
public:
    virtual ~PlotSource() = default;

    /// Stem for a file name, such as "predicted-vs-measured".
    [[nodiscard]] virtual QString plotName() const = 0;

    /// Draws the current view into `device` as if its area were `size` pixels, as vectors.
    virtual void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) = 0;

    /// The numbers of the picture: a header line, comma-separated, '.' as decimal point.
    [[nodiscard]] virtual QString dataAsCsv() const = 0;
};

} // namespace latency
