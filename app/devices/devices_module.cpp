// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/devices_module.h"

#include "app/devices/devices_presenter.h"
#include "app/workbench/selection_presenter.h"

namespace latency
{

DevicesModule::DevicesModule(const Workbench& workbench)
    : Module(workbench), devices_(new DevicesPanel), map_(new DevicesPanel)
{
    devices_->setObjectName(QStringLiteral("devicesPanel"));
    map_->setObjectName(QStringLiteral("deviceMapPanel"));
    map_->setShown(DevicesPanel::Shown::Map);
    for (DevicesPanel* panel : {devices_, map_}) {
        new DevicesPresenter(workbench.document, *panel, this);
        workbench.selection.linkDevices(*panel);
        connect(panel, &DevicesPanel::exportRequested, this, [this, panel] {
            if (PlotSource* plot = panel->plotSource())
                workbench_.files.exportView(plot);
            else // as lists or a table
                workbench_.files.exportTable(panel->table(), QStringLiteral("similarity"));
        });
        exportsTable(*panel, &DevicesPanel::tableExportRequested, panel->table(),
                     QStringLiteral("similarity"));
    }
}

WorkspaceInfo DevicesModule::workspace() const
{
    WorkspaceInfo info;
    info.id = QStringLiteral("devices");
    info.title = tr("Devices");
    info.shortcut = Qt::CTRL | Qt::Key_1;
    info.helpPage = QStringLiteral("start"); // no predictor is in sight
    info.isOfExperiment = true;
    info.upper = {{QStringLiteral("devices"), 720}, {QStringLiteral("device-map"), 700}};
    return info;
}

std::vector<PanelEntry> DevicesModule::panels()
{
    return {{QStringLiteral("devices"),
             tr("Devices"),
             devices_,
             {380, 400},
             [this] { return devices_->plotSource(); },
             &devices_->table(),
             QStringLiteral("similarity")},
            {QStringLiteral("device-map"), {}, map_, {380, 400}}};
}

} // namespace latency
