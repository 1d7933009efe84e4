// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/prediction_scatter.h"

#include "widgets/panels/elided_combo_box.h"
#include "widgets/panels/elided_label.h"
#include "widgets/panels/metric_strip.h"
#include "widgets/panels/number_field.h"
#include "widgets/panels/number_text.h"
#include "widgets/plots/plot_menu.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/plots/prediction_canvas.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace latency
{

namespace
{

QString emptyHint()
{
    return PredictionScatter::tr("Press Run: the predictions for each test device appear here "
                                 "while it trains.");
}

} // namespace

PredictionScatter::PredictionScatter(QWidget* parent) : Panel(tr("Predicted vs measured"), parent)
{
    setObjectName("predictionScatter");
    device_ = new ElidedComboBox(this);
    device_->setObjectName("predictionDevice");
    device_->setProperty("quiet", true);
    device_->setAccessibleName(tr("Test device shown"));
    device_->setToolTip(tr("Test device shown"));
    device_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    device_->setMaximumWidth(180);
    addBelowTitle(device_);
    strip_ = new MetricStrip(this);
    strip_->setObjectName("predictionMetrics");
    addHeadWidget(strip_);

    auto* page = new QWidget(this);
    canvas_ = new PredictionCanvas(page);
    canvas_->setAccessibleName(tr("Predicted against measured"));
    canvas_->setPlateText([this](int point) {
        const double predicted = canvas_->cloud().y(point);
        QString text = tr("%1 · measured %2 · predicted %3")
                           .arg(point)
                           .arg(valueText(canvas_->cloud().x(point), canvas_->unit()),
                                canvas_->isMilliseconds() ? valueText(predicted, canvas_->unit())
                                                          : QString::number(predicted, 'g', 3));
        const double sigma = canvas_->deviation(point);
        return std::isfinite(sigma) ? text + tr(" ± %1").arg(valueText(2 * sigma, canvas_->unit()))
                                    : text;
    });
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(canvas_, 1);
    column->addWidget(makeFoot());
    setBody(page);

    connect(device_, &QComboBox::activated, this, &PredictionScatter::deviceChosen);
    connect(canvas_, &PredictionCanvas::pointHovered, this,
            &PredictionScatter::architectureHovered);
    connect(canvas_, &PredictionCanvas::pointChosen, this,
            &PredictionScatter::architectureSelected);
    connect(canvas_, &PredictionCanvas::menuRequested, this, &PredictionScatter::openMenu);
    setDevices({}, -1);
    setMetrics({});
    clear();
}

PredictionScatter::~PredictionScatter() = default;

QWidget* PredictionScatter::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(2, 0, 0, 0);
    row->setSpacing(4);
    auto* protocol = new ElidedLabel(foot);
    protocol->setObjectName("predictionProtocol");
    protocol->setProperty("letters", "muted");
    protocol_ = protocol;
    row->addWidget(protocol_, 1);
    stage_ = new WholeNumberField(foot);
    stage_->setObjectName("predictionStage");
    stage_->setPrefix(tr("after step "));
    stage_->setWrapping(true);
    stage_->setAccessibleName(tr("Step of adaptation shown"));
    stage_->setToolTip(tr("Step through the adaptation to this device: 0 is the prediction before "
                          "its samples were used, the last one is evaluated"));
    stage_->hide();
    row->addWidget(stage_);
    connect(stage_, &QSpinBox::valueChanged, this, &PredictionScatter::stageChosen);
    const auto addToggle = [&](const char* name, const QString& text, const QString& tip) {
        auto* toggle = new QToolButton(foot);
        toggle->setObjectName(name);
        toggle->setText(text);
        toggle->setToolTip(tip);
        toggle->setAccessibleName(tip);
        toggle->setCheckable(true);
        toggle->setProperty("quiet", true);
        row->addWidget(toggle);
        return toggle;
    };
    bands_ = addToggle("predictionBands", tr("±2σ"), tr("Show the predictor's deviation"));
    bands_->setChecked(true);
    bands_->hide();
    log_ = addToggle("predictionLog", tr("log"), tr("Logarithmic axes"));
    connect(bands_, &QToolButton::toggled, canvas_, &PredictionCanvas::setBandsShown);
    connect(log_, &QToolButton::toggled, canvas_, &PredictionCanvas::setLogarithmic);
    return foot;
}

void PredictionScatter::setDevices(const QStringList& names, int current)
{
    device_->clear();
    device_->addItems(names);
    device_->setCurrentIndex(current);
    device_->setVisible(!names.isEmpty());
}

void PredictionScatter::setMeasured(std::vector<float> milliseconds)
{
    canvas_->setMeasured({milliseconds.begin(), milliseconds.end()});
    bands_->hide();
    showContent();
}

void PredictionScatter::setQuantity(const QuantityText& quantity)
{
    quantity_ = quantity;
    canvas_->setUnit(quantity.unit());
}

void PredictionScatter::setPredicted(std::vector<float> values, std::vector<float> deviation,
                                     bool isMilliseconds)
{
    if (static_cast<int>(values.size()) != canvas_->cloud().count())
        return; // belongs to another dataset than the one shown
    bands_->setVisible(!deviation.empty());
    canvas_->setPredicted({values.begin(), values.end()}, std::move(deviation), isMilliseconds);
}

void PredictionScatter::setLabelled(std::vector<int> architectures)
{
    canvas_->setMarked(std::move(architectures));
}

void PredictionScatter::setDoubted(std::vector<int> architectures)
{
    canvas_->setDoubted(std::move(architectures));
}

void PredictionScatter::setStages(int count, int current)
{
    const QSignalBlocker quiet(stage_);
    stage_->setVisible(count > 1);
    stage_->setRange(0, std::max(0, count - 1));
    stage_->setSuffix(tr(" of %1").arg(std::max(0, count - 1)));
    stage_->setValue(current);
}

void PredictionScatter::setMetrics(const PredictionMetrics& metrics)
{
    const QString on = metrics.protocol.isEmpty() ? QString() : "\n" + metrics.protocol;
    // In a narrow panel the last ones are hidden first.
    strip_->setMetrics({
        {"ρ", correlationText(metrics.spearman), tr("Spearman rank correlation") + on},
        {"τ", correlationText(metrics.kendall, 2), tr("Kendall rank correlation τ-b") + on},
        {"RMSE", valueText(metrics.rmse, canvas_->unit()),
         tr("Root of the mean squared error") + on},
        {"±10 %", percentText(metrics.within10),
         tr("Share within 10 % of the measured value") + on},
        {"±5 %", percentText(metrics.within5), tr("Share within 5 % of the measured value") + on},
    });
    protocol_->setText(metrics.protocol);
}

void PredictionScatter::setHovered(int architecture)
{
    canvas_->setHovered(architecture);
}

void PredictionScatter::setSelected(std::vector<int> architectures)
{
    canvas_->setSelected(std::move(architectures));
}

void PredictionScatter::clear()
{
    canvas_->setHovered(-1);
    canvas_->setMarked({});
    canvas_->setDoubted({});
    canvas_->setMeasured({});
    setMetrics({});
    setStages(0, 0);
    showEmpty(emptyHint());
}

void PredictionScatter::openMenu(const QPoint& globalPosition)
{
    QMenu menu;
    menu.addAction(tr("Show everything"), canvas_, &PredictionCanvas::resetView);
    addCopyActions(menu, *this, canvas_->size());
    menu.addAction(tr("Export…"), this, &PredictionScatter::exportRequested);
    menu.exec(globalPosition);
}

QString PredictionScatter::plotName() const
{
    return QStringLiteral("predicted-vs-measured");
}

void PredictionScatter::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    QStringList caption{tr("%1: predicted vs measured").arg(device_->currentText())};
    for (const Metric& metric : strip_->metrics())
        caption << metric.name + " " + metric.value;
    caption << protocol_->text();
    canvas_->drawInto(device, size, theme, caption.join(" · "));
}

QString PredictionScatter::dataAsCsv() const
{
    const auto& labelled = canvas_->marked();
    const std::unordered_set<int> samples(labelled.begin(), labelled.end());
    const PointCloud& cloud = std::as_const(*canvas_).cloud();
    QString csv = csvLine({"architecture", quantity_.column("measured"),
                           canvas_->isMilliseconds() ? quantity_.column("predicted")
                                                     : QStringLiteral("predicted_score"),
                           quantity_.column("deviation"), "labelled"});
    for (int i = 0; i < cloud.count(); ++i)
        csv += csvLine({QString::number(i), csvNumber(cloud.x(i)), csvNumber(cloud.y(i)),
                        csvNumber(canvas_->deviation(i)), samples.contains(i) ? "1" : "0"});
    return csv;
}

} // namespace latency
