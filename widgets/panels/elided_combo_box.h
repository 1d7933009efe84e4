#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QComboBox>

namespace latency
{

/// A combo box that elides long texts with "…" and shows the whole text as a tooltip.
class ElidedComboBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// The elided text.
    [[nodiscard]] QString shownText() const;
};

} // namespace latency
