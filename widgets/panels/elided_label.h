#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>

namespace latency
{

/// One line of text that may shrink: a long text is elided with "…" and shown as a tooltip.
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
