#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/theme.h"

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

namespace latency
{

/// Shares of a device's latency: one bar per part of the explanation, longest first.
class ShareBars : public QWidget
{
    Q_OBJECT

public:
    explicit ShareBars(QWidget* parent = nullptr);

    void setShares(std::vector<std::pair<QString, double>> shares); ///< (name, 0..1)
    [[nodiscard]] const std::vector<std::pair<QString, double>>& shares() const { return shares_; }
    void draw(QPainter& painter, const QRectF& area, const Theme& theme) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<std::pair<QString, double>> shares_;
};

} // namespace latency
