#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>

namespace latency
{

/// One line of text that gives way: what does not fit ends in "…" and is told by a tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace latency
