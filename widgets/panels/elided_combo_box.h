#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QComboBox>

namespace latency
{

/// A combo box that ends a text it has no room for with "…" and then says it whole when pointed at.
class ElidedComboBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// The text as there is room for it.
    [[nodiscard]] QString shownText() const;
};

} // namespace latency
