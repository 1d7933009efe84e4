#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/quantity_text.h"
#include "widgets/theme/theme.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace latency
{

/// Effect of one reason on a prediction.
struct ReasonLine {
    QString title;
    double amount = 0.0; ///< above zero: slower; all lines in the same unit
    QString text;        ///< "× 1.31", "+0.42 ms"
};

/// Reasons as bars to the left, faster, and to the right, slower.
class ReasonBars : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonBars(QWidget* parent = nullptr);

    void setQuantity(const QuantityText& quantity);
    void setLines(std::vector<ReasonLine> lines); ///< in the order to be drawn
    [[nodiscard]] const std::vector<ReasonLine>& lines() const { return lines_; }
    void draw(QPainter& painter, const QRectF& area, const Theme& theme) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QuantityText quantity_;
    std::vector<ReasonLine> lines_;
};

} // namespace latency
