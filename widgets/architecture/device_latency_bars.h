#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/architecture/architecture_inspector.h"
#include "widgets/panels/quantity_text.h"

#include <QWidget>

#include <vector>

namespace latency
{

/// One line per device: name, a bar for the rank among all architectures, measured and predicted
/// ms.
class DeviceLatencyBars : public QWidget
{
    Q_OBJECT

public:
    explicit DeviceLatencyBars(QWidget* parent = nullptr);

    void setQuantity(const QuantityText& quantity);
    void setRows(std::vector<DeviceLatencyRow> rows);
    [[nodiscard]] const std::vector<DeviceLatencyRow>& rows() const { return rows_; }
    void setHighlightedDevice(int device);
    [[nodiscard]] int highlightedDevice() const { return highlighted_; }
    void setSelectedDevices(std::vector<int> devices); ///< marked at the left; emits nothing
    [[nodiscard]] const std::vector<int>& selectedDevices() const { return selected_; }
    void draw(QPainter& painter, const QRectF& area, const Theme& theme) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void deviceHovered(int device);
    void devicesSelectionRequested(const std::vector<int>& devices); ///< the whole new one

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Columns;
    [[nodiscard]] Columns columnsFor(const QRectF& area, const Theme& theme) const;
    void drawRow(QPainter& painter, const Columns& columns, double top, const DeviceLatencyRow& row,
                 const Theme& theme) const;
    static void drawBar(QPainter& painter, QRectF track, const DeviceLatencyRow& row,
                        const Theme& theme);
    void drawPinned(QPainter& painter, const Columns& columns, double top,
                    const DeviceLatencyRow& row, const Theme& theme) const;
    void hoverByUser(int device);
    [[nodiscard]] int deviceAt(QPointF position) const; ///< -1 for none

    QuantityText quantity_;
    std::vector<DeviceLatencyRow> rows_;
    int highlighted_ = -1;
    std::vector<int> selected_;
};

} // namespace latency
