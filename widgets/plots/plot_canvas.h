#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/custom_plot.h"
#include "widgets/theme/theme.h"

#include <utility>

namespace latency
{

/// A plot in the colours of the theme that zooms with the wheel, pans with the middle button and
/// resets on a double click. Points, marks and pointer effects have separate layers, so that moving
/// the pointer redraws neither points nor marks; drawing is deferred to the next frame, and while
/// the plot is hidden.
class PlotCanvas : public QCustomPlot
{
    Q_OBJECT

public:
    explicit PlotCanvas(QWidget* parent = nullptr);

    void setAxisTitles(const QString& x, const QString& y);
    void setLog(bool isXLog, bool isYLog);

    [[nodiscard]] QRectF plotArea() const;
    /// Shows all data; afterwards `showData` follows the data again.
    void resetView();
    [[nodiscard]] bool isZoomed() const { return isZoomed_; }

    /// Schedules a redraw; follows the data unless the user has zoomed.
    void showData();
    /// Redraws only the marks.
    void showMarks();
    /// Redraws only the pointer layer.
    void showOverlay();

    /// Draws the view without the pointer layer, below a line of `caption` if there is one.
    void drawInto(QPaintDevice& device, QSize size, const Theme& theme, const QString& caption);

Q_SIGNALS:
    void menuRequested(const QPoint& globalPosition);

protected:
    /// Ranges that show all data: x, then y.
    [[nodiscard]] virtual std::pair<QCPRange, QCPRange> fullRanges() const = 0;
    /// Below the points; clipped to the plot area.
    virtual void paintUnderlay(QCPPainter&, const Theme&) {}
    virtual void paintMarks(QCPPainter&, const Theme&) {}
    virtual void paintOverlay(QCPPainter&, const Theme&) {}
    virtual void styleData(const Theme&) {}

    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 100}; }
    [[nodiscard]] QSize sizeHint() const override { return {320, 260}; }
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

    [[nodiscard]] bool isExporting() const { return isExporting_; }
    void zoom(double factor, QPointF centre, bool onX = true, bool onY = true);

    void redraw(); ///< everything soon, without moving the view

private:
    void applyTheme(const Theme& theme);
    void drawWhatIsStale();
    /// Shortens axis titles for a picture of that size.
    void fitAxisTitles(QSize size);
    void pan(QPointF pixels);

    QString xTitle_;
    QString yTitle_;
    Theme theme_; ///< of the picture being drawn: the window's, or paper while exporting
    bool hasBuffers_ = false; ///< drawn once, so marks and overlay have buffers of their own
    bool isStale_ = false;    ///< everything waits for the next frame
    bool areMarksStale_ = false;
    bool isOverlayStale_ = false;
    bool isFocusShown_ = false; ///< reached by keyboard
    bool isZoomed_ = false;
    bool isPanning_ = false;
    bool isExporting_ = false;
    QPointF panFrom_;
};

/// `range` with a margin on both sides, never empty.
QCPRange padded(QCPRange range, bool isLog, double share = 0.04);

} // namespace latency
