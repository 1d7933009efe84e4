#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/device.h"
#include "core/similarity/device_map.h"
#include "widgets/device_role.h"
#include "widgets/plots/plot_source.h"

#include <QList>
#include <QPolygonF>
#include <QWidget>

#include <array>
#include <vector>

namespace latency
{

/// Devices as points; near means similar. A click assigns the next role; a point dragged onto one
/// of the three strips at the bottom gets that role. Dragging beside the points, or a click with
/// Shift, Ctrl or Alt, changes the selection: adds, toggles, removes. A free outline replaces the
/// rectangle while L is held.
class DeviceMap : public QWidget, public PlotSource
{
    Q_OBJECT

public:
    explicit DeviceMap(QWidget* parent = nullptr);

    /// One point per device; roles start as unused when their number changes.
    void setMap(std::vector<MapPoint> points, std::vector<Device> devices);
    void setRoles(std::vector<DeviceRole> roles);
    void setHighlightedDevice(int device); ///< -1 for none; emits nothing

    [[nodiscard]] int highlightedDevice() const { return highlighted_; }
    void setSelectedDevices(std::vector<int> devices); ///< emits nothing
    [[nodiscard]] const std::vector<int>& selectedDevices() const { return selected_; }

    [[nodiscard]] QPointF positionOf(int device) const; ///< in the widget, for tests and tours
    [[nodiscard]] QRectF zoneOf(DeviceRole role) const;
    [[nodiscard]] int deviceAt(QPointF point) const; ///< -1 for none

    [[nodiscard]] QSize sizeHint() const override { return {440, 440}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 220}; }

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    void deviceHovered(int device);
    void deviceSelected(int device);
    void devicesSelectionRequested(const std::vector<int>& devices); ///< the whole new one
    void deviceRoleRequested(const QList<int>& devices, latency::DeviceRole role);
    void exportRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Frame {
        QRectF field; ///< where the points are
        std::array<QRectF, 3> zones;
        std::vector<QPointF> positions;
    };
    [[nodiscard]] Frame frameFor(QSizeF size, const Theme& theme) const;
    [[nodiscard]] QPolygonF area() const;
    void extendArea(QPointF to);
    [[nodiscard]] std::vector<int> devicesInside() const;
    void select(const std::vector<int>& devices, Qt::KeyboardModifiers modifiers);
    void drawArea(QPainter& painter, const Frame& frame, const Theme& theme) const;
    void draw(QPainter& painter, const Frame& frame, const Theme& theme) const;
    void drawZones(QPainter& painter, const Frame& frame, const Theme& theme) const;
    void drawLabels(QPainter& painter, const Frame& frame, const Theme& theme) const;
    [[nodiscard]] int count() const { return static_cast<int>(devices_.size()); }

    std::vector<MapPoint> points_;
    std::vector<Device> devices_;
    std::vector<DeviceRole> roles_;
    int highlighted_ = -1;
    bool isFocusShown_ = false; ///< reached by keyboard
    int pressed_ = -1;
    bool isDragging_ = false;
    std::vector<int> selected_;
    bool isLassoHeld_ = false;
    bool isAreaLasso_ = false;
    QPolygonF trail_; ///< of an area under way, or empty
    Qt::KeyboardModifiers areaModifiers_;
    QPointF pressedAt_;
    QPointF pointer_;
};

} // namespace latency
