#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_canvas.h"

#include <QStringList>

#include <vector>

namespace latency
{

/// Data of one run to draw.
struct ComparedSeries {
    QString title;
    std::vector<std::vector<double>>
        devices;                ///< ρ of every seed, one list per device; may be empty
    std::vector<QPointF> curve; ///< (epoch, mean ρ over the devices)
};

/// Overlaid runs: for every test device the seeds of each run as dots around their mean, or the
/// learning curves.
class ComparisonCanvas : public PlotCanvas
{
    Q_OBJECT

public:
    enum class Shown { Devices, Curves };

    explicit ComparisonCanvas(QWidget* parent = nullptr);

    /// devices  names, in the order of `ComparedSeries::devices`
    void setSeries(QStringList devices, std::vector<ComparedSeries> series);
    [[nodiscard]] const std::vector<ComparedSeries>& series() const { return series_; }
    [[nodiscard]] const QStringList& devices() const { return devices_; }
    void setShown(Shown shown);
    [[nodiscard]] Shown shown() const { return shown_; }
    void setStrongSeries(int index); ///< the run pointed at, -1 for none; emits nothing
    [[nodiscard]] int strongSeries() const { return strong_; }
    void setHighlightedDevice(int place); ///< place among the devices, -1 for none
    [[nodiscard]] int highlightedDevice() const { return highlighted_; }
    void setSelectedDevices(std::vector<int> places);
    [[nodiscard]] const std::vector<int>& selectedDevices() const { return selected_; }

Q_SIGNALS:
    void deviceHovered(int place); ///< -1 beside all
    void deviceClicked(int place, Qt::KeyboardModifiers modifiers);
    void seriesHovered(int index); ///< the run under the pointer, -1 beside all
    void seriesClicked(int index); ///< a curve

protected:
    [[nodiscard]] std::pair<QCPRange, QCPRange> fullRanges() const override;
    void paintUnderlay(QCPPainter& painter, const Theme& theme) override;
    void paintMarks(QCPPainter& painter, const Theme& theme) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showAxes();
    void paintDevices(QCPPainter& painter, const Theme& theme) const;
    void paintCurves(QCPPainter& painter, const Theme& theme) const;
    [[nodiscard]] QColor colorOf(std::size_t series, const Theme& theme) const;
    [[nodiscard]] QRectF columnOf(int place) const;
    [[nodiscard]] int deviceAt(QPointF position) const;
    [[nodiscard]] int seriesAt(QPointF position) const;
    [[nodiscard]] double seriesX(std::size_t series, std::size_t device) const; ///< pixels
    [[nodiscard]] QPolygonF curveOf(std::size_t series) const;                  ///< in pixels
    void hoverSeries(int index);

    QStringList devices_;
    std::vector<ComparedSeries> series_;
    std::vector<int> selected_;
    Shown shown_ = Shown::Devices;
    int strong_ = -1;
    int highlighted_ = -1;
};

} // namespace latency
