#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSplitter>

namespace latency
{

/// A splitter with keyboard support: Tab reaches its dividers, arrow keys move them, with Shift in
/// larger steps. A divider is named after the panels on both sides.
class KeyboardSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit KeyboardSplitter(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    QSplitterHandle* createHandle() override;
};

} // namespace latency
