#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/device_role.h"

#include <QListWidget>

#include <vector>

namespace latency
{

/// One column of the partition board: devices of one role, with drag and drop.
class DeviceList : public QListWidget
{
    Q_OBJECT

public:
    explicit DeviceList(DeviceRole role, QWidget* parent = nullptr);

    [[nodiscard]] DeviceRole role() const { return role_; }
    void addDevice(int device, const QString& name, const QString& toolTip);
    [[nodiscard]] QList<int> chosenDevices() const;
    void setHighlighted(int device);                 ///< tints it if it is here, and no other
    void setChosen(const std::vector<int>& devices); ///< those that are here; emits nothing

Q_SIGNALS:
    void roleRequested(const QList<int>& devices, latency::DeviceRole role);
    void deviceHovered(int device);
    void deviceSelected(int device);
    void choiceChanged(); ///< by the user

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    DeviceRole role_;
};

} // namespace latency
