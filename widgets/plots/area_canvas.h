#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/point_canvas.h"

#include <functional>

namespace latency
{

/// A scatter that reports clicks and the points inside areas dragged with the left button:
/// rectangles, or free outlines while L is held or `setLasso` is on. Escape cancels the area, or,
/// without one, reports an empty area. By default areas change the selection: Shift adds, Ctrl
/// toggles, Alt removes.
class AreaCanvas : public PointCanvas
{
    Q_OBJECT

public:
    using AreaText = std::function<QString(int count, Qt::KeyboardModifiers modifiers)>;

    explicit AreaCanvas(QWidget* parent = nullptr);

    void setLasso(bool isLasso) { isLasso_ = isLasso; } ///< else a drag draws a rectangle
    void setAreasTaken(bool areTaken) { areAreasTaken_ = areTaken; } ///< false: only clicks
    [[nodiscard]] bool areAreasTaken() const { return areAreasTaken_; }
    void setSelecting(bool isSelecting) { isSelecting_ = isSelecting; } ///< false: only tells
    /// Text of the tooltip at the pointer while an area is dragged.
    void setAreaText(AreaText text) { areaText_ = std::move(text); }
    /// Hint on mouse and keys in a corner of the plot, shown while it has the pointer or the focus
    /// and areas can be dragged.
    void setHint(const QString& hint);
    [[nodiscard]] const QString& hint() const { return hint_; }

Q_SIGNALS:
    /// `point` is -1 for a click beside all points.
    void clicked(int point, Qt::KeyboardModifiers modifiers);
    void areaTaken(const std::vector<int>& inside, Qt::KeyboardModifiers modifiers);
    void selectionRequested(const std::vector<int>& points); ///< the whole new one
    void pointChosen(int point);                             ///< to be looked at

protected:
    void paintOverlay(QCPPainter& painter, const Theme& theme) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QPolygonF area() const;
    void paintHint(QCPPainter& painter, const Theme& theme) const;
    void endDrag();
    void select(const std::vector<int>& touched, Qt::KeyboardModifiers modifiers);
    void selectByClick(int point, Qt::KeyboardModifiers modifiers);

    AreaText areaText_;
    QString hint_;
    bool areAreasTaken_ = true;
    bool isSelecting_ = true;
    bool isLasso_ = false;
    bool isLassoHeld_ = false;
    bool isPointerOver_ = false;
    bool isPressed_ = false;
    bool isTaking_ = false;
    bool isTakingLasso_ = false;
    Qt::KeyboardModifiers modifiers_;
    QPolygonF trail_; ///< where the pointer went since the button went down
    std::vector<int> inside_;
};

/// The default tooltip, for areas that change the selection.
QString selectionAreaText(int count, Qt::KeyboardModifiers modifiers);

} // namespace latency
