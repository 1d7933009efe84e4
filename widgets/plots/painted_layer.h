#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/custom_plot.h"

#include <functional>

namespace latency
{

/// A layer of a plot, painted by a function.
class PaintedLayer : public QCPLayerable
{
    Q_OBJECT

public:
    using Paint = std::function<void(QCPPainter&)>;

    PaintedLayer(QCustomPlot* plot, const QString& layer, Paint paint)
        : QCPLayerable(plot, layer), paint_(std::move(paint))
    {
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        painter->setAntialiasing(true);
    }
    void draw(QCPPainter* painter) override { paint_(*painter); }

private:
    Paint paint_;
};

} // namespace latency
