// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/result_figure.h"

#include "core/experiment/result_files.h"
#include "widgets/panels/number_text.h"
#include "widgets/plots/plot_export.h"
#include "widgets/plots/prediction_scatter.h"

#include <QPainter>
#include <QPicture>

#include <algorithm>

namespace latency
{
namespace
{

constexpr QSize kCell{460, 360};

PredictionMetrics metricsOf(const ResultWithPredictions& data, const PredictionRows& rows)
{
    PredictionMetrics shown;
    const auto trial = std::ranges::find_if(data.result.trials, [&](const DeviceTrial& one) {
        return one.trial == rows.trial && one.deviceName == rows.deviceName;
    });
    if (trial == data.result.trials.end())
        return shown;
    shown.spearman = trial->unseen.spearman;
    shown.kendall = trial->unseen.kendall;
    shown.rmse = trial->unseen.rmse;
    shown.within5 = trial->unseen.within5;
    shown.within10 = trial->unseen.within10;
    shown.protocol = QStringLiteral("%1 unseen · seed %2 of %3%4")
                         .arg(countText(trial->unseen.architectures))
                         .arg(rows.trial)
                         .arg(data.result.spec.trials)
                         .arg(data.result.isSimulated ? QStringLiteral(" · simulated") : QString());
    return shown;
}

void fillScatter(PredictionScatter& scatter, const ResultWithPredictions& data,
                 const PredictionRows& rows)
{
    scatter.setDevices({QString::fromStdString(rows.deviceName)}, 0);
    scatter.setQuantity(QuantityText(data.result.quantity));
    scatter.setMeasured(rows.measured);
    scatter.setPredicted(rows.predicted, rows.deviation, true);
    scatter.setLabelled(rows.labelled);
    scatter.setMetrics(metricsOf(data, rows));
}

} // namespace

Result<ResultWithPredictions> readResultWithPredictions(const std::filesystem::path& path)
{
    auto result = readResultFile(path);
    if (!result)
        return result.error();
    const auto folder = std::filesystem::is_directory(path) ? path : path.parent_path();
    auto rows = readPredictionRows(folder / "predictions.csv");
    if (!rows)
        return rows.error();
    ResultWithPredictions data{std::move(*result), {}};
    for (PredictionRows& one : *rows)
        if (std::ranges::find(data.rows, one.deviceName, &PredictionRows::deviceName) ==
            data.rows.end())
            data.rows.push_back(std::move(one));
    return data;
}

int ResultFigure::columns() const
{
    return std::clamp(static_cast<int>(data_.rows.size()), 1, 3);
}

QSize ResultFigure::naturalSize() const
{
    const int count = std::max(1, static_cast<int>(data_.rows.size()));
    const int lines = (count + columns() - 1) / columns();
    return {kCell.width() * columns(), kCell.height() * lines};
}

QString ResultFigure::plotName() const
{
    return QStringLiteral("predicted-vs-measured");
}

void ResultFigure::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    // Pixels are drawn cell by cell: a replayed picture takes its own window for the image's.
    const bool isRaster = device.devType() == QInternal::Image;
    const double dots = static_cast<double>(device.width()) / size.width();
    QPainter painter(&device);
    if (isRaster)
        painter.scale(dots, dots);
    const QSize natural = naturalSize();
    painter.scale(static_cast<double>(size.width()) / natural.width(),
                  static_cast<double>(size.height()) / natural.height());
    PredictionScatter scatter;
    for (std::size_t i = 0; i < data_.rows.size(); ++i) {
        fillScatter(scatter, data_, data_.rows[i]);
        const int place = static_cast<int>(i);
        const QPoint corner(kCell.width() * (place % columns()),
                            kCell.height() * (place / columns()));
        if (isRaster) {
            painter.drawImage(QRect(corner, kCell), plotImage(scatter, kCell, theme, dots));
        } else {
            QPicture cell;
            scatter.drawPlot(cell, kCell, theme);
            painter.drawPicture(corner, cell);
        }
    }
}

QString ResultFigure::dataAsCsv() const
{
    QString csv = QStringLiteral("device,measured_ms,predicted_ms\n");
    for (const PredictionRows& rows : data_.rows)
        for (std::size_t i = 0; i < rows.measured.size(); ++i)
            csv += QStringLiteral("%1,%2,%3\n")
                       .arg(QString::fromStdString(rows.deviceName))
                       .arg(rows.measured[i])
                       .arg(rows.predicted[i]);
    return csv;
}

} // namespace latency
