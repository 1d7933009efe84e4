#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/point_canvas.h"
#include "widgets/plots/point_coloring.h"

#include <optional>

namespace latency
{

/// The scatter inside SamplePicker: tells clicks and the points inside rectangles and lassos.
class SampleCanvas : public PointCanvas
{
    Q_OBJECT

public:
    explicit SampleCanvas(QWidget* parent = nullptr);

    void setLasso(bool isLasso) { isLasso_ = isLasso; } ///< else a drag draws a rectangle
    /// As many points as before glide to their new places. With `keepsView` a view that the user
    /// has zoomed stays.
    void setPoints(std::vector<double> x, std::vector<double> y, bool isXLog, bool isYLog,
                   bool keepsView = false);
    /// Colours the points by a quantity; nothing takes the colours away.
    void setColoring(std::optional<PointColoring> coloring);
    [[nodiscard]] const std::optional<PointColoring>& coloring() const { return coloring_; }

Q_SIGNALS:
    /// `point` is -1 for a click beside all points.
    void clicked(int point, Qt::KeyboardModifiers modifiers);
    void areaTaken(const std::vector<int>& inside, Qt::KeyboardModifiers modifiers);

protected:
    [[nodiscard]] std::pair<QCPRange, QCPRange> fullRanges() const override;
    void styleData(const Theme& theme) override;
    void paintOverlay(QCPPainter& painter, const Theme& theme) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QPolygonF area() const;
    [[nodiscard]] QString areaText() const;
    void endDrag();

    bool isLasso_ = false;
    bool isLassoHeld_ = false;
    bool isPressed_ = false;
    bool isDragging_ = false;
    bool isDragLasso_ = false;
    Qt::KeyboardModifiers modifiers_;
    std::optional<PointColoring> coloring_;
    QPolygonF trail_; ///< where the pointer went since the button went down
    std::vector<int> inside_;
};

} // namespace latency
