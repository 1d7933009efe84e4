#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/theme.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace latency
{

/// A device as a predictor sees it.
struct DeviceEmbedding {
    QString name;
    std::vector<float> values; ///< 0..1
    bool isShown = false;      ///< the device whose prediction is shown
    bool isTest = false;
};

/// Devices as rows of small bars, one bar a number: who looks like whom. As many rows as there is
/// room for.
class EmbeddingBars : public QWidget
{
    Q_OBJECT

public:
    explicit EmbeddingBars(QWidget* parent = nullptr);

    void setDevices(std::vector<DeviceEmbedding> devices); ///< in the order to be drawn
    [[nodiscard]] const std::vector<DeviceEmbedding>& devices() const { return devices_; }
    void draw(QPainter& painter, const QRectF& area, const Theme& theme) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<DeviceEmbedding> devices_;
};

} // namespace latency
