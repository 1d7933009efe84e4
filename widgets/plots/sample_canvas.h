#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/area_canvas.h"

namespace latency
{

/// The scatter inside SamplePicker.
class SampleCanvas : public AreaCanvas
{
    Q_OBJECT

public:
    explicit SampleCanvas(QWidget* parent = nullptr);

    void setPoints(std::vector<double> x, std::vector<double> y, bool isXLog, bool isYLog);

protected:
    [[nodiscard]] std::pair<QCPRange, QCPRange> fullRanges() const override;
    void styleData(const Theme& theme) override;
};

} // namespace latency
