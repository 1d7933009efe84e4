#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panel.h"
#include "widgets/plots/plot_source.h"

#include <QPointF>

#include <optional>
#include <vector>

namespace latency
{

class CurveCanvas;
class SegmentedSwitch;

/// Spearman's ρ of one test device over the epochs.
struct LearningCurve {
    int device = -1;
    QString name;
    std::vector<QPointF> points; ///< (epoch, ρ), ascending epochs
};

/// Curves of another run, while it is pointed at.
struct PointedRun {
    QString title; ///< "#3 NASFLAT, random 20"
    std::vector<LearningCurve> curves;
    std::vector<QPointF> loss;
};

/// Test devices' ρ and the loss during training.
class LearningCurves : public Panel, public PlotSource
{
    Q_OBJECT

public:
    enum class Shown { Correlation, Loss };

    explicit LearningCurves(QWidget* parent = nullptr);
    ~LearningCurves() override;

    void setEpochs(int epochs); ///< length of the axis
    void setCurves(std::vector<LearningCurve> curves);
    void setLoss(std::vector<QPointF> points);         ///< (epoch, loss)
    void setNow(double epoch);                         ///< dashed line; NaN for none
    void setHighlightedDevice(int device);             ///< -1 for none; emits nothing
    void setSelectedDevices(std::vector<int> devices); ///< emits nothing
    /// Overlays its curves on those shown, which are dimmed; nullopt to remove them.
    void setPointedRun(std::optional<PointedRun> run);
    void setEmphasised(bool isEmphasised); ///< the run shown is the one pointed at
    void setShown(Shown shown);
    void clear();

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    void deviceHovered(int device);
    void deviceSelected(int device);
    void devicesSelectionRequested(const std::vector<int>& devices); ///< the whole new one
    void exportRequested();

private:
    void selectByClick(int device, Qt::KeyboardModifiers modifiers);

    std::vector<int> selected_;
    CurveCanvas* canvas_ = nullptr;
    SegmentedSwitch* shown_ = nullptr;
};

} // namespace latency
