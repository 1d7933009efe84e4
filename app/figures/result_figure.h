#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/figures/read_results.h"
#include "widgets/plots/plot_source.h"

#include <QRect>

#include <string>
#include <vector>

namespace latency
{

/// "kernel on HELP · NAS-Bench-201, task ND".
QString runTitle(const ExperimentResult& result);

/// Predicted against measured latency: one scatter per test device with the points of all its
/// trials, drawn as in the window; several results below one another. Needs a running QApplication,
/// on any platform.
class ResultFigure : public PlotSource
{
public:
    /// results  live as long as the figure
    explicit ResultFigure(std::vector<const ResultWithPredictions*> results);

    [[nodiscard]] QSize naturalSize() const;
    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

private:
    /// One test device of one result, all trials.
    struct Cell {
        const ResultWithPredictions* data = nullptr;
        std::string deviceName;
        QPoint corner;
    };
    struct Title {
        QString text;
        QRect place;
    };
    std::vector<Cell> cells_;
    std::vector<Title> titles_;
    QSize size_;
};

} // namespace latency
