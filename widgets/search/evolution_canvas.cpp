// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/evolution_canvas.h"

#include "widgets/theme/active_theme.h"

#include <cmath>

namespace latency
{

EvolutionCanvas::EvolutionCanvas(QWidget* parent) : FrontCanvas(parent)
{
    setObjectName("evolutionCanvas");
    setAreasTaken(false); // its points are no rows of the table
    styleData(activeTheme());
    setAccessibleName(tr("Population of the evolution: objective against latency"));
    setEmptyText(tr("Press Evolve: the population appears here, generation by generation."));
}

void EvolutionCanvas::setTitles(const QString& objective)
{
    setAxisTitles(tr("latency (ms), predicted"), objective);
    showData();
}

void EvolutionCanvas::setGeneration(const GenerationView& generation, std::vector<QPointF> bests,
                                    const QRectF& extent)
{
    generation_ = generation;
    bests_ = std::move(bests);
    extent_ = extent;
    FrontView view;
    view.milliseconds = generation.milliseconds;
    view.objective = generation.objective;
    view.answer = generation.milliseconds.empty() ? -1 : 0;
    replaceView(std::move(view));
}

void EvolutionCanvas::clear()
{
    setGeneration({}, {}, {});
    resetView();
}

std::pair<QCPRange, QCPRange> EvolutionCanvas::fullRanges() const
{
    if (generation_.milliseconds.empty())
        return {FrontCanvas::fullRanges().first, QCPRange(0.0, 100.0)};
    QCPRange x(extent_.left(), extent_.right());
    if (std::isfinite(limit()))
        x.expand(limit());
    return {padded(x, false), padded(QCPRange(extent_.top(), extent_.bottom()), false, 0.06)};
}

void EvolutionCanvas::styleData(const Theme& theme)
{
    cloud().setLook(theme.cloud, theme.stroke(5.0));
}

void EvolutionCanvas::paintBests(QCPPainter& painter, const Theme& theme) const
{
    QPolygonF path;
    for (const QPointF& best : bests_)
        path << QPointF(xAxis->coordToPixel(best.x()), yAxis->coordToPixel(best.y()));
    painter.setPen(QPen(theme.accent, theme.px(1.5), Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(path);
}

void EvolutionCanvas::paintParents(QCPPainter& painter, const Theme& theme) const
{
    painter.setPen(QPen(theme.panel, 1.0));
    painter.setBrush(theme.accent);
    const double radius = theme.stroke(4);
    for (int point = 0; point < generation_.parents; ++point)
        if (isDrawn(point))
            painter.drawEllipse(cloud().pixel(point), radius, radius);
}

void EvolutionCanvas::paintMarks(QCPPainter& painter, const Theme& theme)
{
    painter.save();
    painter.setClipRect(plotArea().adjusted(-6, -6, 6, 6));
    paintBests(painter, theme);
    paintParents(painter, theme);
    painter.restore();
    FrontCanvas::paintMarks(painter, theme);
}

} // namespace latency
