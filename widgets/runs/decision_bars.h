#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/theme.h"

#include <QWidget>

#include <vector>

namespace latency
{

/// One decision and its frequency in two sets of architectures.
struct DecisionShare {
    QString name;
    double inGroup = 0.0; ///< share, or mean count when `isCount`
    double inAll = 0.0;
    bool isCount = false;
    int architectures = 0; ///< that have it
    double bias = 0.0;     ///< mean of log(predicted / measured) over them
    bool operator==(const DecisionShare&) const = default;
};

/// One line per decision: its frequency among the badly predicted above that among all.
class DecisionBars : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionBars(QWidget* parent = nullptr);

    void setDecisions(std::vector<DecisionShare> decisions);
    [[nodiscard]] const std::vector<DecisionShare>& decisions() const { return decisions_; }
    void setMarked(std::vector<int> lines); ///< decisions of the architecture looked at
    [[nodiscard]] const std::vector<int>& marked() const { return marked_; }
    void draw(QPainter& painter, const QRectF& area, const Theme& theme) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void decisionClicked(int index, Qt::KeyboardModifiers modifiers);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void drawLine(QPainter& painter, const QRectF& line, double nameWidth,
                  const DecisionShare& decision, const Theme& theme) const;
    [[nodiscard]] int lineAt(QPointF position) const;
    void setHovered(int line);

    std::vector<DecisionShare> decisions_;
    int hovered_ = -1;
    std::vector<int> marked_;
};

} // namespace latency
