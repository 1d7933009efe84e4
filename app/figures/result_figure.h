#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/experiment_result.h"
#include "core/experiment/prediction_rows.h"
#include "widgets/plots/plot_source.h"

#include <vector>

namespace latency
{

/// A result with the predictions of its first trial; the figures of a run are made from it.
struct ResultWithPredictions {
    ExperimentResult result;
    std::vector<PredictionRows> rows; ///< one a test device
};

/// Reads a result.json or its folder, and predictions.csv beside it.
Result<ResultWithPredictions> readResultWithPredictions(const std::filesystem::path& path);

/// Predicted against measured, one scatter a test device, drawn as in the window. Needs a running
/// QApplication, on any platform.
class ResultFigure : public PlotSource
{
public:
    explicit ResultFigure(const ResultWithPredictions& data) : data_(data) {}

    [[nodiscard]] QSize naturalSize() const;
    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

private:
    [[nodiscard]] int columns() const;
    const ResultWithPredictions& data_;
};

} // namespace latency
