#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/proxy_table_model.h"
#include "widgets/panels/panel.h"

class QTableView;

namespace latency
{

/// Which proxy predicts which device: ρ between every known number of architectures and every
/// device's latency. Pointing at a cell highlights its device; a click on a proxy colours the
/// samples by it.
class ProxyTablePanel : public Panel
{
    Q_OBJECT

public:
    explicit ProxyTablePanel(QWidget* parent = nullptr);

    void setTable(ProxyTable table);
    void setHoveredDevice(int device);                 ///< -1 for none; emits nothing
    void setSelectedDevices(std::vector<int> devices); ///< emits nothing
    [[nodiscard]] ProxyTableModel& model() { return *model_; }

Q_SIGNALS:
    void deviceHovered(int device);                                  ///< -1 when the pointer leaves
    void devicesSelectionRequested(const std::vector<int>& devices); ///< the whole new one
    void proxyChosen(int proxy);
    void exportRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void selectByClick(int device);
    void fitColumns();

    ProxyTableModel* model_ = nullptr;
    QTableView* cells_ = nullptr;
};

} // namespace latency
