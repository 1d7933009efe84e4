#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/theme.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace latency
{

/// A predictor's embedding of a device.
struct DeviceEmbedding {
    int device = -1;
    QString name;
    std::vector<float> values; ///< 0..1
    bool isShown = false;      ///< the device whose prediction is shown
    bool isTest = false;
};

/// Devices as rows of small bars, one bar per number, to compare them. Shows as many rows as fit.
class EmbeddingBars : public QWidget
{
    Q_OBJECT

public:
    explicit EmbeddingBars(QWidget* parent = nullptr);

    void setDevices(std::vector<DeviceEmbedding> devices); ///< in the order to be drawn
    [[nodiscard]] const std::vector<DeviceEmbedding>& devices() const { return devices_; }
    void setHighlightedDevice(int device); ///< -1 for none; emits nothing
    [[nodiscard]] int highlightedDevice() const { return highlighted_; }
    void setSelectedDevices(std::vector<int> devices); ///< emits nothing
    [[nodiscard]] const std::vector<int>& selectedDevices() const { return selected_; }
    void draw(QPainter& painter, const QRectF& area, const Theme& theme) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void deviceHovered(int device);
    void deviceClicked(int device, Qt::KeyboardModifiers modifiers);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] int deviceAt(QPointF position) const;
    void hoverByUser(int device);

    std::vector<DeviceEmbedding> devices_;
    int highlighted_ = -1;
    std::vector<int> selected_;
};

} // namespace latency
