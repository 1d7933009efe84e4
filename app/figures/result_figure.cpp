// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/result_figure.h"

#include "widgets/panels/number_text.h"
#include "widgets/plots/plot_export.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/plots/prediction_canvas.h"
#include "widgets/plots/sized_picture.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace latency
{
namespace
{

constexpr QSize kCell{460, 380};
constexpr int kTitleHeight = 44;
constexpr int kMostColumns = 3;

/// Test devices that have predictions, in the order of the result.
std::vector<std::string> drawnDevices(const ResultWithPredictions& data)
{
    std::vector<std::string> devices;
    for (const std::string& name : data.result.spec.testDevices)
        if (std::ranges::find(data.rows, name, &PredictionRows::deviceName) != data.rows.end())
            devices.push_back(name);
    return devices;
}

/// The points of all trials of one device.
PredictionRows pointsOf(const ResultWithPredictions& data, const std::string& device)
{
    constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
    PredictionRows points;
    for (const PredictionRows& rows : data.rows) {
        if (rows.deviceName != device)
            continue;
        for (const int position : rows.labelled)
            points.labelled.push_back(position + static_cast<int>(points.measured.size()));
        points.measured.insert(points.measured.end(), rows.measured.begin(), rows.measured.end());
        points.predicted.insert(points.predicted.end(), rows.predicted.begin(),
                                rows.predicted.end());
        if (rows.deviation.size() == rows.measured.size()) {
            points.deviation.resize(points.measured.size() - rows.measured.size(), kNaN);
            points.deviation.insert(points.deviation.end(), rows.deviation.begin(),
                                    rows.deviation.end());
        }
    }
    if (!points.deviation.empty())
        points.deviation.resize(points.measured.size(), kNaN);
    return points;
}

/// "trials 1–3", "trial 1 of 3".
QString trialsText(const ResultWithPredictions& data, const std::string& device)
{
    std::set<int> trials;
    for (const PredictionRows& rows : data.rows)
        if (rows.deviceName == device)
            trials.insert(rows.trial);
    const int count = data.result.spec.trials;
    const QString which =
        trials.size() > 1
            ? QStringLiteral("trials %1–%2").arg(*trials.begin()).arg(*trials.rbegin())
            : QStringLiteral("trial %1").arg(*trials.begin());
    return static_cast<int>(trials.size()) == count ? which
                                                    : which + QStringLiteral(" of %1").arg(count);
}

QString withDeviation(const MeanDeviation& value, int trials)
{
    return trials > 1 ? QStringLiteral("%1 ± %2").arg(correlationText(value.mean),
                                                      correlationText(value.deviation))
                      : correlationText(value.mean);
}

/// The numbers of the table above the points they are computed from.
QString captionOf(const ResultWithPredictions& data, const std::string& device)
{
    const std::vector<ResultSummary> summaries = summarize(data.result, false);
    const auto summary = std::ranges::find(summaries, device, &ResultSummary::deviceName);
    const QString separator = QStringLiteral(" · ");
    QStringList first{QString::fromStdString(device)};
    QStringList second;
    if (summary != summaries.end()) {
        first << QStringLiteral("%1 unseen").arg(countText(summary->architectures));
        second << QStringLiteral("ρ ") + withDeviation(summary->spearman, summary->trials)
               << QStringLiteral("τ ") + correlationText(summary->kendall.mean, 2)
               << QStringLiteral("RMSE ") +
                      valueText(summary->rmse.mean,
                                QString::fromStdString(data.result.quantity.unit))
               << QStringLiteral("±10 % ") + percentText(summary->within10.mean)
               << QStringLiteral("±5 % ") + percentText(summary->within5.mean);
    }
    first << trialsText(data, device);
    return first.join(separator) + QLatin1Char('\n') + second.join(separator);
}

/// The second line of a title.
QString circumstances(const ExperimentResult& result)
{
    QStringList said{QStringLiteral("%1 labels per test device (%2)")
                         .arg(QString::fromStdString(budgetText(result)),
                              QString::fromStdString(result.spec.sampler.value("name", ""))),
                     QStringLiteral("%1 train devices").arg(result.spec.trainDevices.size()),
                     QStringLiteral("seed %1").arg(result.spec.seed),
                     QStringLiteral("points of all trials, labelled ones magenta")};
    if (result.isSimulated)
        said << QStringLiteral("simulated");
    if (!result.isComplete)
        said << QStringLiteral("stopped early");
    return said.join(QStringLiteral(" · "));
}

void fillCanvas(PredictionCanvas& canvas, const ResultWithPredictions& data,
                const std::string& device)
{
    const PredictionRows points = pointsOf(data, device);
    canvas.setUnit(QString::fromStdString(data.result.quantity.unit));
    canvas.setMeasured({points.measured.begin(), points.measured.end()});
    canvas.setPredicted({points.predicted.begin(), points.predicted.end()}, points.deviation, true);
    canvas.setMarked(points.labelled);
}

/// The scatter of one cell with its caption.
class CellSource : public PlotSource
{
public:
    CellSource(PredictionCanvas& canvas, QString caption)
        : canvas_(canvas), caption_(std::move(caption))
    {
    }
    [[nodiscard]] QString plotName() const override { return {}; }
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override
    {
        canvas_.drawInto(device, size, theme, caption_);
    }
    [[nodiscard]] QString dataAsCsv() const override { return {}; }

private:
    PredictionCanvas& canvas_;
    QString caption_;
};

} // namespace

QString runTitle(const ExperimentResult& result)
{
    const std::string task = result.spec.task.empty() ? "" : ", task " + result.spec.task;
    return QString::fromStdString(result.spec.predictor.value("name", "") + " on " +
                                  result.datasetTitle + task);
}

ResultFigure::ResultFigure(std::vector<const ResultWithPredictions*> results)
{
    int columns = 1;
    for (const ResultWithPredictions* data : results)
        columns = std::max(columns, static_cast<int>(drawnDevices(*data).size()));
    columns = std::min(columns, kMostColumns);
    const int width = kCell.width() * columns;
    int top = 0;
    for (const ResultWithPredictions* data : results) {
        const std::vector<std::string> devices = drawnDevices(*data);
        if (devices.empty())
            continue;
        titles_.push_back({runTitle(data->result) + QLatin1Char('\n') + circumstances(data->result),
                           QRect(0, top, width, kTitleHeight)});
        top += kTitleHeight;
        for (std::size_t i = 0; i < devices.size(); ++i) {
            const int place = static_cast<int>(i);
            cells_.push_back({data, devices[i],
                              QPoint(kCell.width() * (place % columns),
                                     top + kCell.height() * (place / columns))});
        }
        const int count = static_cast<int>(devices.size());
        top += kCell.height() * ((count + columns - 1) / columns);
    }
    size_ = QSize(width, std::max(top, kTitleHeight));
}

QSize ResultFigure::naturalSize() const
{
    return size_;
}

QString ResultFigure::plotName() const
{
    return QStringLiteral("predicted-vs-measured");
}

void ResultFigure::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    // Pixels are drawn cell by cell, because a replayed picture uses its own window instead of the
    // image's.
    const bool isRaster = device.devType() == QInternal::Image;
    const double dots = static_cast<double>(device.width()) / size.width();
    QPainter painter(&device);
    if (isRaster)
        painter.scale(dots, dots);
    else
        beginPlot(painter, size, theme);
    painter.scale(static_cast<double>(size.width()) / size_.width(),
                  static_cast<double>(size.height()) / size_.height());
    painter.setPen(theme.text);
    painter.setFont(theme.font(Theme::Letters::Small));
    for (const Title& title : titles_) {
        const QRect place = title.place.adjusted(8, 4, -8, 0);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, title.text);
    }
    PredictionCanvas canvas;
    for (const Cell& cell : cells_) {
        fillCanvas(canvas, *cell.data, cell.deviceName);
        CellSource source(canvas, captionOf(*cell.data, cell.deviceName));
        if (isRaster) {
            painter.drawImage(QRect(cell.corner, kCell), plotImage(source, kCell, theme, dots));
        } else {
            SizedPicture picture(kCell);
            source.drawPlot(picture, kCell, theme);
            painter.drawPicture(cell.corner, picture);
        }
    }
}

QString ResultFigure::dataAsCsv() const
{
    QString csv =
        csvLine({"predictor", "trial", "device", "architecture", "measured", "predicted"});
    for (const Cell& cell : cells_)
        for (const PredictionRows& rows : cell.data->rows)
            if (rows.deviceName == cell.deviceName)
                for (std::size_t i = 0; i < rows.measured.size(); ++i)
                    csv += csvLine(
                        {QString::fromStdString(cell.data->result.spec.predictor.value("name", "")),
                         QString::number(rows.trial), QString::fromStdString(rows.deviceName),
                         QString::number(rows.architectures[i]),
                         csvNumber(static_cast<double>(rows.measured[i])),
                         csvNumber(static_cast<double>(rows.predicted[i]))});
    return csv;
}

} // namespace latency
