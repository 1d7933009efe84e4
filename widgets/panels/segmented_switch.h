#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFrame>

class QButtonGroup;

namespace latency
{

/// A row of joined, mutually exclusive buttons: workspaces, or the views of a panel.
class SegmentedSwitch : public QFrame
{
    Q_OBJECT

public:
    explicit SegmentedSwitch(const QStringList& titles, QWidget* parent = nullptr);

    [[nodiscard]] int current() const;
    void setCurrent(int index); ///< emits nothing

Q_SIGNALS:
    void currentRequested(int index);

private:
    QButtonGroup* group_ = nullptr;
};

} // namespace latency
