#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/area_canvas.h"

#include <vector>

namespace latency
{

/// Latency on a hypothetical device against latency on the real one it was made from, one point per
/// network, with the line of equal latency.
class WhatIfCanvas : public AreaCanvas
{
    Q_OBJECT

public:
    explicit WhatIfCanvas(QWidget* parent = nullptr);

    /// real, hypothetical  ms, one per network; both empty before the first prediction
    void setLatencies(const std::vector<float>& real, const std::vector<float>& hypothetical);

    /// Text of the empty plot.
    void setEmptyText(const QString& text);

protected:
    [[nodiscard]] std::pair<QCPRange, QCPRange> fullRanges() const override;
    void styleData(const Theme& theme) override;
    void paintUnderlay(QCPPainter& painter, const Theme& theme) override;
    void paintOverlay(QCPPainter& painter, const Theme& theme) override;

private:
    QString emptyText_;
    double longest_ = 1.0; ///< ms; of the axes
};

} // namespace latency
