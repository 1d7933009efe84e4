#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_canvas.h"
#include "widgets/plots/point_cloud.h"

#include <QVariantAnimation>

#include <functional>
#include <vector>

namespace latency
{

/// A plot of one point per architecture, with a hovered point, a current one, selected and marked
/// ones.
class PointCanvas : public PlotCanvas
{
    Q_OBJECT

public:
    explicit PointCanvas(QWidget* parent = nullptr);

    [[nodiscard]] PointCloud& cloud() { return *cloud_; }
    [[nodiscard]] const PointCloud& cloud() const { return *cloud_; }

    void setMarked(std::vector<int> points); ///< the magenta ones
    [[nodiscard]] const std::vector<int>& marked() const { return marked_; }
    void setSelected(std::vector<int> points);
    [[nodiscard]] const std::vector<int>& selected() const { return selected_; }
    void setCurrent(int point); ///< the one looked at, ringed in the accent; -1 for none
    [[nodiscard]] int current() const { return current_; }
    void setHovered(int point); ///< -1 for none; emits nothing
    [[nodiscard]] int hovered() const { return hovered_; }
    /// Animates the points from their previous positions; `before` has these in pixels.
    void glide(std::vector<QPointF> before);
    /// Text of the tooltip at the hovered point.
    void setPlateText(std::function<QString(int)> text) { plateText_ = std::move(text); }

Q_SIGNALS:
    void pointHovered(int point);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintMarks(QCPPainter& painter, const Theme& theme) override;
    void paintOverlay(QCPPainter& painter, const Theme& theme) override;

    [[nodiscard]] int pointAt(QPointF position) const;
    [[nodiscard]] bool isDrawn(int point) const;
    void paintMarked(QCPPainter& painter, const Theme& theme) const;
    void paintSelected(QCPPainter& painter, const Theme& theme) const;
    void paintCurrent(QCPPainter& painter, const Theme& theme) const;
    void paintHovered(QCPPainter& painter, const Theme& theme) const;

private:
    void hoverByUser(int point);
    [[nodiscard]] int neighbour(Qt::Key direction) const;

    PointCloud* cloud_ = nullptr;
    std::vector<int> marked_;
    std::vector<int> selected_;
    int current_ = -1;
    int hovered_ = -1;
    std::function<QString(int)> plateText_;
    QVariantAnimation gliding_;
};

} // namespace latency
