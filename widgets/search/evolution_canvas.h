#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/front_canvas.h"

#include <vector>

namespace latency
{

/// One generation of an evolution.
struct GenerationView {
    std::vector<double> milliseconds; ///< one per network of the population
    std::vector<double> objective;    ///< likewise
    int parents = 0;                  ///< the first so many will breed; the first is the best
};

/// Objective against latency of a population, generation by generation, with the path of the best.
class EvolutionCanvas : public FrontCanvas
{
    Q_OBJECT

public:
    explicit EvolutionCanvas(QWidget* parent = nullptr);

    void setTitles(const QString& objective);
    /// bests    (ms, objective) of the best of each generation up to this one
    /// extent   of all generations, so that the axes stay fixed
    void setGeneration(const GenerationView& generation, std::vector<QPointF> bests,
                       const QRectF& extent);
    void clear();
    [[nodiscard]] const GenerationView& generation() const { return generation_; }

protected:
    [[nodiscard]] std::pair<QCPRange, QCPRange> fullRanges() const override;
    void styleData(const Theme& theme) override;
    void paintMarks(QCPPainter& painter, const Theme& theme) override;

private:
    void paintBests(QCPPainter& painter, const Theme& theme) const;
    void paintParents(QCPPainter& painter, const Theme& theme) const;

    GenerationView generation_;
    std::vector<QPointF> bests_;
    QRectF extent_;
};

} // namespace latency
