#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panel.h"
#include "widgets/panels/quantity_text.h"
#include "widgets/plots/embedding_bars.h"
#include "widgets/plots/left_out_strip.h"
#include "widgets/plots/plot_source.h"
#include "widgets/plots/sample_curve_canvas.h"

#include <utility>
#include <vector>

namespace latency
{

class ShareBars;

/// Insight from the samples of one device: shares of its latency, suspicious measurements, and the
/// value of one more sample.
class SampleInsight : public Panel, public PlotSource
{
    Q_OBJECT

public:
    explicit SampleInsight(QWidget* parent = nullptr);

    void setNoun(const QString& noun); ///< "cell", "network"
    void setQuantity(const QuantityText& quantity);
    /// Parts of the explanation, (name, 0..1); empty if the predictor has none.
    void setShares(std::vector<std::pair<QString, double>> shares);
    /// Embeddings of the device and of others; if not empty, they replace shares and left-out
    /// samples.
    void setEmbeddings(std::vector<DeviceEmbedding> devices);
    void setLeftOut(std::vector<LeftOutSample> samples);
    /// note  basis of the curve: "15 585 unseen · mean of 3 seeds · kernel greedy"
    void setCurve(std::vector<SampleQuality> points, const QString& note);
    void setCurveNote(const QString& note);           ///< keeps the points: "counting…"
    void setNow(int samples);                         ///< number of samples labelled; 0 for none
    void setHovered(int architecture);                ///< -1 for none; emits nothing
    void setSelected(std::vector<int> architectures); ///< emits nothing
    void setCurrent(int architecture);                ///< the one looked at; -1 for none
    void setHighlightedDevice(int device);
    void setSelectedDevices(std::vector<int> devices); ///< emits nothing

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    void architectureHovered(int architecture);
    void architectureSelected(int architecture);
    void selectionRequested(const std::vector<int>& architectures); ///< the whole new one
    void deviceHovered(int device);
    void devicesSelectionRequested(const std::vector<int>& devices); ///< the whole new one
    void exportRequested();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QLabel* addHeading(QVBoxLayout& column, const QString& text);
    void openMenu(const QPoint& globalPosition);
    void showParts();

    bool hasShares_ = false;
    bool hasLeftOut_ = false;
    bool hasEmbeddings_ = false;
    QLabel* nothing_ = nullptr; ///< said in place of them all
    ShareBars* bars_ = nullptr;
    LeftOutStrip* strip_ = nullptr;
    EmbeddingBars* embeddings_ = nullptr;
    QLabel* shares_ = nullptr;
    QLabel* likeness_ = nullptr;
    SampleCurveCanvas* curve_ = nullptr;
    QLabel* doubts_ = nullptr;
    QLabel* note_ = nullptr;
};

} // namespace latency
