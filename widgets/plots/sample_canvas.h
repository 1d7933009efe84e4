#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/area_canvas.h"
#include "widgets/plots/point_coloring.h"

#include <optional>

namespace latency
{

/// The scatter inside SamplePicker.
class SampleCanvas : public AreaCanvas
{
    Q_OBJECT

public:
    explicit SampleCanvas(QWidget* parent = nullptr);

    /// If their number is unchanged, points glide to their new places. With `keepsView` the user's
    /// zoom is kept.
    void setPoints(std::vector<double> x, std::vector<double> y, bool isXLog, bool isYLog,
                   bool keepsView = false);
    /// Colours the points by a quantity; nullopt removes the colours.
    void setColoring(std::optional<PointColoring> coloring);
    [[nodiscard]] const std::optional<PointColoring>& coloring() const { return coloring_; }

protected:
    [[nodiscard]] std::pair<QCPRange, QCPRange> fullRanges() const override;
    void styleData(const Theme& theme) override;
    void paintOverlay(QCPPainter& painter, const Theme& theme) override;

private:
    std::optional<PointColoring> coloring_;
};

} // namespace latency
