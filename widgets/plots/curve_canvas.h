#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/learning_curves.h"
#include "widgets/plots/plot_canvas.h"

#include <limits>
#include <optional>
#include <vector>

namespace latency
{

/// The plot inside LearningCurves: lines with their names and last values at the right end.
class CurveCanvas : public PlotCanvas
{
    Q_OBJECT

public:
    explicit CurveCanvas(QWidget* parent = nullptr);

    void setEpochs(int epochs);
    void setCurves(std::vector<LearningCurve> curves);
    void setLoss(std::vector<QPointF> points);
    void setNow(double epoch);
    void setPointedRun(std::optional<PointedRun> run); ///< over the others, which turn pale
    [[nodiscard]] const std::optional<PointedRun>& pointedRun() const { return pointed_; }
    void setEmphasised(bool isEmphasised); ///< thick lines
    [[nodiscard]] bool isEmphasised() const { return isEmphasised_; }
    void setShown(LearningCurves::Shown shown);
    void setHighlightedDevice(int device);
    [[nodiscard]] int highlightedDevice() const { return highlighted_; }
    void setSelectedDevices(std::vector<int> devices); ///< theirs are strong, the others pale
    [[nodiscard]] const std::vector<int>& selectedDevices() const { return selected_; }

    [[nodiscard]] const std::vector<LearningCurve>& curves() const { return curves_; }
    [[nodiscard]] const std::vector<QPointF>& loss() const { return loss_; }

Q_SIGNALS:
    void deviceHovered(int device);
    void deviceClicked(int device, Qt::KeyboardModifiers modifiers); ///< -1 beside all curves

protected:
    [[nodiscard]] std::pair<QCPRange, QCPRange> fullRanges() const override;
    void styleData(const Theme& theme) override;
    void paintOverlay(QCPPainter& painter, const Theme& theme) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Line {
        int device = -1;
        QString name;
        std::vector<QPointF> points; ///< in epochs and values
        QColor color;
        QString text;          ///< of the label
        double height = 0;     ///< centre of the label in pixels
        bool isBehind = false; ///< of the run shown while another is pointed at; without a label
    };
    [[nodiscard]] std::vector<Line> lines(const Theme& theme) const;
    [[nodiscard]] std::vector<Line> unlabelledLines(const Theme& theme) const;
    void paintPointedTitle(QCPPainter& painter, const Theme& theme) const;
    void paintLine(QCPPainter& painter, const Line& line, double width) const;
    void paintLabels(QCPPainter& painter, const std::vector<Line>& lines, const Theme& theme) const;
    void hoverByUser(int device);
    [[nodiscard]] bool isStrong(int device) const;
    [[nodiscard]] bool isPale(const Line& line) const; ///< others are selected or pointed at
    [[nodiscard]] int deviceAt(QPointF position) const;

    std::vector<LearningCurve> curves_;
    std::vector<QPointF> loss_;
    int epochs_ = 1;
    double now_ = std::numeric_limits<double>::quiet_NaN();
    int highlighted_ = -1;
    std::vector<int> selected_;
    std::optional<PointedRun> pointed_;
    bool isEmphasised_ = false;
    LearningCurves::Shown shown_ = LearningCurves::Shown::Correlation;
};

} // namespace latency
