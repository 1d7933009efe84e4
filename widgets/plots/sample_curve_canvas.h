#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_canvas.h"

#include <QString>

#include <limits>
#include <vector>

namespace latency
{

/// Quality for a number of samples.
struct SampleQuality {
    int samples = 0;
    double spearman = 0.0;
    double spearmanDeviation = 0.0; ///< over seeds, 0 where there is one
    /// Typical ±2σ relative to the prediction, 0..; NaN when unknown.
    double band = std::numeric_limits<double>::quiet_NaN();
    bool isAhead = false; ///< with samples nobody has picked yet
};

/// Rank correlation and width of the band against the number of samples.
class SampleCurveCanvas : public PlotCanvas
{
    Q_OBJECT

public:
    explicit SampleCurveCanvas(QWidget* parent = nullptr);

    void setPoints(std::vector<SampleQuality> points);
    [[nodiscard]] const std::vector<SampleQuality>& points() const { return points_; }
    void setNow(int samples); ///< dashed line; 0 for none

protected:
    [[nodiscard]] std::pair<QCPRange, QCPRange> fullRanges() const override;
    void paintOverlay(QCPPainter& painter, const Theme& theme) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QPointF spearmanAt(const SampleQuality& point, double off = 0.0) const;
    [[nodiscard]] double bandAt(const SampleQuality& point) const; ///< height in pixels
    void paintSpearman(QCPPainter& painter, const Theme& theme) const;
    void paintBands(QCPPainter& painter, const Theme& theme) const;
    void paintPlate(QCPPainter& painter, const Theme& theme) const;

    std::vector<SampleQuality> points_;
    double widest_ = 0.0; ///< band that reaches the top
    int now_ = 0;
    int hovered_ = -1; ///< index of a point
};

} // namespace latency
