#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/quantity_text.h"
#include "widgets/plots/area_canvas.h"

#include <limits>
#include <vector>

namespace latency
{

/// A published result for comparison.
struct PublishedPoint {
    QString system;
    double milliseconds = 0.0;
    double objective = 0.0;
    int samples = 0; ///< measurements on the device; 0 when not said
};

/// Data of the front plot.
struct FrontView {
    std::vector<double> milliseconds; ///< believed, one per architecture; NaN is not drawn
    std::vector<double> objective;    ///< one per architecture; NaN is not drawn
    std::vector<double> deviation;    ///< ms, one per architecture, or empty
    std::vector<int> front;           ///< believed front, ascending latency
    std::vector<QPointF> trueFront;   ///< (ms, objective), ascending; empty when unknown
    std::vector<int> measured;        ///< in the order measured
    int answer = -1;                  ///< architecture, or -1
    std::vector<PublishedPoint> published;
};

/// Objective against latency with fronts, measurements, and a limit to drag.
class FrontCanvas : public AreaCanvas
{
    Q_OBJECT

public:
    explicit FrontCanvas(QWidget* parent = nullptr);

    void setQuantity(const QuantityText& quantity);
    void setObjectiveTitle(const QString& title);
    void setView(FrontView view);
    [[nodiscard]] const FrontView& view() const { return view_; }
    void setAnswer(int architecture);   ///< -1 for none
    void setLimit(double milliseconds); ///< NaN for none; emits nothing
    [[nodiscard]] double limit() const { return limit_; }
    /// Links the views of both plots: initially the union of their ranges, then the range of
    /// whichever is moved.
    void shareScaleWith(FrontCanvas& other);
    /// Text in the middle while no point has a latency.
    void setEmptyText(const QString& text) { emptyText_ = text; }

Q_SIGNALS:
    void limitDragged(double milliseconds);

protected:
    void replaceView(FrontView view); ///< keeps what the user has zoomed to
    [[nodiscard]] std::pair<QCPRange, QCPRange> fullRanges() const override;
    void styleData(const Theme& theme) override;
    void paintUnderlay(QCPPainter& painter, const Theme& theme) override;
    void paintMarks(QCPPainter& painter, const Theme& theme) override;
    void paintOverlay(QCPPainter& painter, const Theme& theme) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::pair<QCPRange, QCPRange> ownRanges() const;
    [[nodiscard]] std::pair<QCPRange, QCPRange> rangesBeforeTheFirstFit() const;
    [[nodiscard]] QPointF pixelOf(double milliseconds, double objective) const;
    [[nodiscard]] bool isOnLimit(QPointF position) const;
    void dragTo(double milliseconds);
    void paintSteps(QCPPainter& painter, const QPolygonF& corners, const QPen& pen) const;
    void paintFronts(QCPPainter& painter, const Theme& theme) const;
    void paintPublished(QCPPainter& painter, const Theme& theme) const;
    void paintAnswer(QCPPainter& painter, const Theme& theme) const;
    void paintLimit(QCPPainter& painter, const Theme& theme) const;

    FrontView view_;
    FrontCanvas* other_ = nullptr; ///< that shares the scale
    void showTitles();

    QuantityText quantity_;
    QString objective_;
    QString emptyText_;
    double limit_ = std::numeric_limits<double>::quiet_NaN();
    bool isLimitDragged_ = false;
};

} // namespace latency
