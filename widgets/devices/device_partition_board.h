#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/device.h"
#include "widgets/device_role.h"

#include <QList>
#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QLabel;

namespace latency
{

class DeviceList;

/// Three lists, train | test | unused, between which devices are dragged. Keyboard: arrows select,
/// 1, 2 and 3 move the selected devices.
class DevicePartitionBoard : public QWidget
{
    Q_OBJECT

public:
    explicit DevicePartitionBoard(QWidget* parent = nullptr);

    void setDevices(std::vector<Device> devices);
    void setRoles(std::vector<DeviceRole> roles);
    void setMeanCrossCorrelation(std::optional<double> rho);
    void setHighlightedDevice(int device); ///< -1 for none; emits nothing
    [[nodiscard]] int highlightedDevice() const { return highlighted_; }
    void setSelectedDevices(std::vector<int> devices); ///< emits nothing
    [[nodiscard]] const std::vector<int>& selectedDevices() const { return selected_; }

Q_SIGNALS:
    void deviceHovered(int device);
    void deviceSelected(int device);
    void devicesSelectionRequested(const std::vector<int>& devices); ///< the whole new one
    void deviceRoleRequested(const QList<int>& devices, latency::DeviceRole role);

private:
    void refill();
    void takeChoice(const DeviceList& changed);

    std::vector<Device> devices_;
    std::vector<DeviceRole> roles_;
    std::vector<int> selected_;
    int highlighted_ = -1;
    std::array<DeviceList*, 3> lists_{};
    std::array<QLabel*, 3> heads_{};
    QLabel* crossCorrelation_ = nullptr;
};

} // namespace latency
