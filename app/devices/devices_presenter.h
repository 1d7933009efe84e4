#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/job.h"
#include "widgets/devices/devices_panel.h"

namespace latency
{

/// Joins a Devices panel and the document.
class DevicesPresenter : public QObject
{
    Q_OBJECT

public:
    DevicesPresenter(StudioDocument& document, DevicesPanel& panel, QObject* parent);

private:
    void showDataset();
    void showRoles();
    void changeRoles(const QList<int>& devices, DeviceRole role);
    void suggestPartition();

    StudioDocument& document_;
    DevicesPanel& panel_;
    Job partition_;
    quint64 partitionSeed_ = 0; ///< every press looks from another start
};

} // namespace latency
