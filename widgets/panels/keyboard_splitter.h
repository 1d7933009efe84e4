#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSplitter>

namespace latency
{

/// A splitter whose dividers Tab reaches and arrow keys move; with Shift in larger steps. A divider
/// is called after the panels it stands between.
class KeyboardSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit KeyboardSplitter(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    QSplitterHandle* createHandle() override;
};

} // namespace latency
