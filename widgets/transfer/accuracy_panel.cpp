// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/transfer/accuracy_panel.h"

#include "widgets/panels/number_text.h"
#include "widgets/panels/side_column.h"
#include "widgets/plots/plot_menu.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/plots/sized_picture.h"
#include "widgets/search/front_canvas.h"
#include "widgets/transfer/accuracy_settings.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace latency
{

AccuracyPanel::AccuracyPanel(QWidget* parent)
    : Panel(tr("Accuracy against latency"), parent), noun_(tr("network"))
{
    setObjectName("accuracyPanel");
    setSubtitle(tr("predicted from a few labels, and measured"));
    auto* page = new QWidget(this);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    predicted_ = new FrontCanvas(page);
    predicted_->setObjectName("accuracyPredicted");
    measured_ = new FrontCanvas(page);
    measured_->setObjectName("accuracyMeasured");
    prepare(*predicted_, tr("predicted"));
    prepare(*measured_, tr("measured"));
    predicted_->shareScaleWith(*measured_);
    row->addWidget(predicted_, 1);
    row->addWidget(measured_, 1);
    row->addWidget(makeSide());
    setBody(page);
    setRunning(false);
}

void AccuracyPanel::prepare(FrontCanvas& canvas, const QString& word)
{
    canvas.setAxisTitles(tr("%1 latency (ms)").arg(word), tr("%1 accuracy (%)").arg(word));
    canvas.setAccessibleName(tr("%1 accuracy against latency").arg(word));
    canvas.setPlateText([this](int point) {
        const auto i = static_cast<std::size_t>(point);
        const auto pair = [](double milliseconds, double accuracy) {
            return millisecondsText(milliseconds) + QStringLiteral(", ") +
                   QString::number(accuracy, 'f', 2) + QStringLiteral(" %");
        };
        return tr("%1 %2 · predicted %3 · measured %4")
            .arg(noun_)
            .arg(point)
            .arg(pair(view_.milliseconds[i], view_.accuracy[i]),
                 pair(view_.measuredMilliseconds[i], view_.measuredAccuracy[i]));
    });
    connect(&canvas, &FrontCanvas::pointHovered, this, &AccuracyPanel::architectureHovered);
    connect(&canvas, &FrontCanvas::pointChosen, this, &AccuracyPanel::architectureSelected);
    connect(&canvas, &FrontCanvas::menuRequested, this,
            [this, &canvas](const QPoint& position) { openMenu(canvas, position); });
}

QWidget* AccuracyPanel::makeSide()
{
    auto* side = new SideColumn(this);
    QVBoxLayout& column = side->column();
    settings_ = new AccuracySettings(side);
    column.addWidget(settings_);
    run_ = new QPushButton(side);
    run_->setObjectName("accuracyRun");
    run_->setProperty("accent", true);
    column.addWidget(run_);
    progress_ = side->addProgress("accuracyProgress");
    progress_->setRange(0, 1000);
    headline_ = side->addText("accuracyHeadline", "title");
    latency_ = side->addText("accuracyLatency", "plain");
    accuracy_ = side->addText("accuracyFigures", "plain");
    caution_ = side->addText("accuracyCaution", "muted");
    column.addStretch(1);
    setSideText(*side->addText("accuracyLegend", "muted"),
                tr("Left: predicted; right: measured. Solid line: front of each plot; dashed: "
                   "measured front. Large dots: networks of the predicted front."));
    connect(run_, &QPushButton::clicked, this,
            [this] { isRunning_ ? Q_EMIT stopRequested() : Q_EMIT runRequested(); });
    return scrolled(side, tr("Settings of the prediction"));
}

void AccuracyPanel::setNoun(const QString& noun)
{
    noun_ = noun;
}

void AccuracyPanel::setView(const AccuracyView& view)
{
    view_ = view;
    FrontView left;
    left.milliseconds = view.milliseconds;
    left.objective = view.accuracy;
    left.front = left.measured = view.predictedFront;
    left.trueFront = view.measuredCorners;
    predicted_->setView(std::move(left));
    FrontView right;
    right.milliseconds = view.measuredMilliseconds;
    right.objective = view.measuredAccuracy;
    right.front = view.measuredFront;
    right.measured = view.predictedFront;
    measured_->setView(std::move(right));
    predicted_->resetView();
    measured_->resetView();
}

void AccuracyPanel::setText(const AccuracyText& text)
{
    setSideText(*headline_, text.headline);
    setSideText(*latency_, text.latency);
    setSideText(*accuracy_, text.accuracy);
    setSideText(*caution_, text.caution);
}

void AccuracyPanel::setProgress(double fraction)
{
    progress_->setValue(static_cast<int>(std::lround(1000 * std::clamp(fraction, 0.0, 1.0))));
}

void AccuracyPanel::setRunning(bool isRunning)
{
    isRunning_ = isRunning;
    run_->setText(isRunning ? tr("Stop") : tr("Predict both"));
    settings_->setDisabled(isRunning);
}

void AccuracyPanel::setHovered(int architecture)
{
    predicted_->setHovered(architecture);
    measured_->setHovered(architecture);
}

void AccuracyPanel::openMenu(FrontCanvas& canvas, const QPoint& globalPosition)
{
    QMenu menu;
    menu.addAction(tr("Show everything"), &canvas, &FrontCanvas::resetView);
    addCopyActions(menu, *this, QSize(predicted_->width() + measured_->width(), canvas.height()));
    menu.addAction(tr("Export…"), this, &AccuracyPanel::exportRequested);
    menu.exec(globalPosition);
}

QString AccuracyPanel::plotName() const
{
    return QStringLiteral("accuracy-against-latency");
}

void AccuracyPanel::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    // Each half is recorded first, because a canvas fills a whole device.
    const QSize half(size.width() / 2, size.height());
    SizedPicture left(half);
    SizedPicture right(half);
    predicted_->drawInto(left, half, theme, headline_->text());
    measured_->drawInto(right, half, theme, QStringLiteral(" "));
    QPainter painter(&device);
    beginPlot(painter, size, theme);
    painter.drawPicture(0, 0, left);
    painter.drawPicture(half.width(), 0, right);
}

QString AccuracyPanel::dataAsCsv() const
{
    const auto isIn = [](const std::vector<int>& networks, std::size_t i) {
        return std::ranges::find(networks, static_cast<int>(i)) != networks.end() ? "1" : "0";
    };
    QString csv = csvLine({"architecture", "predicted_ms", "predicted_percent", "measured_ms",
                           "measured_percent", "on_predicted_front", "on_measured_front"});
    for (std::size_t i = 0; i < view_.milliseconds.size(); ++i)
        csv += csvLine({QString::number(i), csvNumber(view_.milliseconds[i]),
                        csvNumber(view_.accuracy[i]), csvNumber(view_.measuredMilliseconds[i]),
                        csvNumber(view_.measuredAccuracy[i]), isIn(view_.predictedFront, i),
                        isIn(view_.measuredFront, i)});
    return csv;
}

} // namespace latency
