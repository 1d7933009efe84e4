// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/sample_insight.h"

#include "widgets/panels/elided_label.h"
#include "widgets/plots/pick_change.h"
#include "widgets/plots/plot_menu.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/plots/share_bars.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace latency
{

SampleInsight::SampleInsight(QWidget* parent) : Panel(tr("What the samples reveal"), parent)
{
    setObjectName("sampleInsight");
    auto* page = new QWidget(this);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    auto* left = new QVBoxLayout;
    left->setSpacing(2);
    shares_ = addHeading(*left, tr("Where this device's time goes"));
    shares_->setToolTip(
        tr("Shares of the explained variation by group of the kernel. Source profiles are "
           "latencies of other devices, global costs the multiply-adds and memory traffic of the "
           "whole network, rates the price of single layers."));
    bars_ = new ShareBars(page);
    left->addWidget(bars_);
    left->addSpacing(6);
    doubts_ = addHeading(*left, tr("Each sample against the others"));
    strip_ = new LeftOutStrip(page);
    left->addWidget(strip_, 1);
    likeness_ =
        addHeading(*left, tr("The device by its reference networks, and the most similar ones"));
    likeness_->setToolTip(
        tr("One bar per reference network: its latency between the lowest and the highest of them. "
           "The predictor's only information on a device before the samples."));
    embeddings_ = new EmbeddingBars(page);
    left->addWidget(embeddings_, 1);
    nothing_ = new QLabel(page);
    nothing_->setObjectName("insightNothing");
    nothing_->setProperty("letters", "muted");
    nothing_->setWordWrap(true);
    nothing_->setText(tr("The current predictor has no explanation. Kernel has one: choose it, or "
                         "one of its runs."));
    left->addWidget(nothing_, 1, Qt::AlignTop);
    row->addLayout(left, 5);
    auto* right = new QVBoxLayout;
    right->setSpacing(2);
    addHeading(*right, tr("Value of one more sample"))
        ->setToolTip(tr("Rank correlation on this device against the number of samples, and dotted "
                        "the typical ±2σ relative to the prediction, on a scale of its own: the "
                        "number at its end is the last value."));
    curve_ = new SampleCurveCanvas(page);
    right->addWidget(curve_, 1);
    auto* note = new ElidedLabel(page);
    note->setObjectName("sampleCurveNote");
    note->setProperty("letters", "muted");
    note_ = note;
    right->addWidget(note_);
    row->addLayout(right, 6);
    setBody(page);

    connect(strip_, &LeftOutStrip::architectureHovered, this, &SampleInsight::architectureHovered);
    connect(strip_, &LeftOutStrip::architectureSelected, this,
            &SampleInsight::architectureSelected);
    connect(strip_, &LeftOutStrip::architectureClicked, this,
            [this](int architecture, Qt::KeyboardModifiers modifiers) {
                Q_EMIT selectionRequested(
                    changedSelection(strip_->selected(), std::array{architecture},
                                     pickGesture(modifiers, PickGesture::Select)));
            });
    connect(embeddings_, &EmbeddingBars::deviceHovered, this, &SampleInsight::deviceHovered);
    connect(embeddings_, &EmbeddingBars::deviceClicked, this,
            [this](int device, Qt::KeyboardModifiers modifiers) {
                Q_EMIT devicesSelectionRequested(
                    changedSelection(embeddings_->selectedDevices(), std::array{device},
                                     pickGesture(modifiers, PickGesture::Select)));
            });
    connect(curve_, &SampleCurveCanvas::menuRequested, this, &SampleInsight::openMenu);
    setEmbeddings({});
    showEmpty(tr("Pick at least two samples: an analysis of the device appears here."));
}

QLabel* SampleInsight::addHeading(QVBoxLayout& column, const QString& text)
{
    auto* heading = new ElidedLabel(this);
    heading->setText(text);
    heading->setProperty("letters", "muted");
    column.addWidget(heading);
    return heading;
}

void SampleInsight::setQuantity(const QuantityText& quantity)
{
    shares_->setText(quantity.isLatency() ? tr("Where this device's time goes")
                                          : tr("Where this device's %1 goes").arg(quantity.name()));
    strip_->setQuantity(quantity);
}

void SampleInsight::setNoun(const QString& noun)
{
    strip_->setNoun(noun);
}

void SampleInsight::setShares(std::vector<std::pair<QString, double>> shares)
{
    hasShares_ = !shares.empty();
    bars_->setShares(std::move(shares));
    showParts();
}

void SampleInsight::setEmbeddings(std::vector<DeviceEmbedding> devices)
{
    hasEmbeddings_ = !devices.empty();
    embeddings_->setDevices(std::move(devices));
    showParts();
}

/// Headings without content would look like a failure.
void SampleInsight::showParts()
{
    const auto show = [](QWidget* heading, QWidget* part, bool isShown) {
        heading->setVisible(isShown);
        part->setVisible(isShown);
    };
    show(likeness_, embeddings_, hasEmbeddings_);
    show(shares_, bars_, hasShares_ && !hasEmbeddings_);
    show(doubts_, strip_, hasLeftOut_ && !hasEmbeddings_);
    nothing_->setVisible(!hasEmbeddings_ && !hasShares_ && !hasLeftOut_);
}

void SampleInsight::setLeftOut(std::vector<LeftOutSample> samples)
{
    const auto doubted = std::ranges::count_if(samples, &LeftOutSample::isSuspicious);
    doubts_->setText(doubted == 0   ? tr("Each sample against the others")
                     : doubted == 1 ? tr("One sample does not fit the others")
                                    : tr("%1 samples do not fit the others").arg(doubted));
    hasLeftOut_ = !samples.empty();
    strip_->setSamples(std::move(samples));
    showParts();
}

void SampleInsight::setCurve(std::vector<SampleQuality> points, const QString& note)
{
    curve_->setPoints(std::move(points));
    note_->setText(note);
}

void SampleInsight::setCurveNote(const QString& note)
{
    note_->setText(note);
}

void SampleInsight::setNow(int samples)
{
    curve_->setNow(samples);
}

void SampleInsight::setHovered(int architecture)
{
    strip_->setHovered(architecture);
}

void SampleInsight::setSelected(std::vector<int> architectures)
{
    strip_->setSelected(std::move(architectures));
}

void SampleInsight::setCurrent(int architecture)
{
    strip_->setCurrent(architecture);
}

void SampleInsight::setHighlightedDevice(int device)
{
    embeddings_->setHighlightedDevice(device);
}

void SampleInsight::setSelectedDevices(std::vector<int> devices)
{
    embeddings_->setSelectedDevices(std::move(devices));
}

void SampleInsight::contextMenuEvent(QContextMenuEvent* event)
{
    if (state() == State::Content)
        openMenu(event->globalPos());
}

void SampleInsight::openMenu(const QPoint& globalPosition)
{
    QMenu menu;
    menu.addAction(tr("Show everything"), curve_, &SampleCurveCanvas::resetView);
    addCopyActions(menu, *this, size());
    menu.addAction(tr("Export…"), this, &SampleInsight::exportRequested);
    menu.exec(globalPosition);
}

QString SampleInsight::plotName() const
{
    return QStringLiteral("what-the-samples-say");
}

void SampleInsight::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    curve_->drawInto(device, size, theme, subtitle() + " · " + note_->text());
}

QString SampleInsight::dataAsCsv() const
{
    QString csv = csvLine({"samples", "spearman", "spearman_deviation", "band", "suggested"});
    for (const SampleQuality& point : curve_->points())
        csv += csvLine({QString::number(point.samples), csvNumber(point.spearman),
                        csvNumber(point.spearmanDeviation), csvNumber(point.band),
                        point.isAhead ? "1" : "0"});
    return csv;
}

} // namespace latency
