// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hardware/hardware_module.h"

#include "app/hardware/hardware_presenter.h"
#include "app/help/help_pages.h"
#include "app/workbench/selection_presenter.h"
#include "widgets/devices/what_if_canvas.h"

namespace latency
{

HardwareModule::HardwareModule(const Workbench& workbench)
    : Module(workbench), panel_(new HardwarePanel),
      presenter_(new HardwarePresenter(workbench.document, *panel_, this))
{
    workbench.selection.linkScatter(panel_->canvas());
    workbench.selection.linkDevices(*panel_);
    exportsPicture(*panel_);
    exportsTable(*panel_, &HardwarePanel::tableExportRequested, panel_->table(),
                 QStringLiteral("hardware"));
}

WorkspaceInfo HardwareModule::workspace() const
{
    WorkspaceInfo info;
    info.id = QStringLiteral("hardware");
    info.title = tr("Hardware");
    info.shortcut = Qt::CTRL | Qt::Key_7;
    info.helpPage = helpOnPredictor("ofa-mlp"); // it answers here
    info.upper = {{QStringLiteral("hardware"), 1420}};
    return info;
}

std::vector<PanelEntry> HardwareModule::panels()
{
    return {{QStringLiteral("hardware"), tr("Hypothetical device"), panel_, {700, 480}, [this] {
                 return panel_;
             }}};
}

QStringList HardwareModule::unkeptWork() const
{
    return presenter_->hasLearned() ? QStringList{tr("the network trained on data sheets")}
                                    : QStringList{};
}

} // namespace latency
