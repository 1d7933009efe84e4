#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panel.h"
#include "widgets/panels/quantity_text.h"
#include "widgets/plots/plot_source.h"

#include <limits>
#include <vector>

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace latency
{

class MetricStrip;
class PredictionCanvas;

/// The numbers in the header of the scatter. NaN shows as "–".
struct PredictionMetrics {
    double spearman = std::numeric_limits<double>::quiet_NaN();
    double kendall = std::numeric_limits<double>::quiet_NaN();
    double rmse = std::numeric_limits<double>::quiet_NaN();     ///< ms
    double within5 = std::numeric_limits<double>::quiet_NaN();  ///< share 0..1
    double within10 = std::numeric_limits<double>::quiet_NaN(); ///< share 0..1
    QString protocol; ///< "15 605 unseen · seed 1 of 3"; never empty when a number is shown
};

/// Predicted against measured latency of one test device, live.
class PredictionScatter : public Panel, public PlotSource
{
    Q_OBJECT

public:
    explicit PredictionScatter(QWidget* parent = nullptr);
    ~PredictionScatter() override;

    /// The selectable test devices and the current one.
    void setDevices(const QStringList& names, int current);
    /// Measured ms, one per architecture of the table; NaN is not drawn. Resets the view.
    void setMeasured(std::vector<float> milliseconds);
    void setQuantity(const QuantityText& quantity); ///< of all numbers
    /// Predictions, one per architecture; NaN is not drawn. Fast enough for 20 updates per second.
    ///
    /// deviation       standard deviation in ms, one each, or empty
    /// isMilliseconds  false for scores of unknown scale: then there is no y = x line
    void setPredicted(std::vector<float> values, std::vector<float> deviation, bool isMilliseconds);
    void setLabelled(std::vector<int> architectures); ///< the few-shot samples, magenta
    void setDoubted(std::vector<int> architectures);  ///< samples whose measurement looks wrong
    /// count    predictions to step through, from before the first step of adaptation to after the
    ///          last; 0 hides the stepper
    /// current  the one shown
    void setStages(int count, int current);
    void setMetrics(const PredictionMetrics& metrics);
    /// The canvas, for linking with the selection.
    [[nodiscard]] PredictionCanvas& canvas() { return *canvas_; }
    void setHovered(int architecture); ///< -1 for none; emits nothing
    void setSelected(std::vector<int> architectures);
    void clear(); ///< back to the hint of an empty panel

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    void deviceChosen(int index);
    void stageChosen(int index);
    void architectureHovered(int architecture);
    void architectureSelected(int architecture);
    void exportRequested();

private:
    [[nodiscard]] QWidget* makeFoot();
    void openMenu(const QPoint& globalPosition);

    QuantityText quantity_;
    PredictionCanvas* canvas_ = nullptr;
    QComboBox* device_ = nullptr;
    MetricStrip* strip_ = nullptr;
    QLabel* protocol_ = nullptr;
    QToolButton* log_ = nullptr;
    QSpinBox* stage_ = nullptr;
    QToolButton* bands_ = nullptr;
};

} // namespace latency
