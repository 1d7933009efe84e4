#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QObject>

class QTableView;

namespace latency
{

/// Reports the row pointed at: the one under the pointer, or the current one while the table has
/// the keyboard focus.
class RowPointer : public QObject
{
    Q_OBJECT

public:
    explicit RowPointer(QTableView& table); ///< which has its model, and owns this

Q_SIGNALS:
    void pointedAt(int row); ///< of the table's model; -1 when the pointer or the keyboard leaves

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTableView& table_;
};

} // namespace latency
