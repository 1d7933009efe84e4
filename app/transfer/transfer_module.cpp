// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/transfer_module.h"

#include "app/transfer/transfer_presenter.h"

namespace latency
{

TransferModule::TransferModule(const Workbench& workbench)
    : Module(workbench), panel_(new TransferPanel),
      presenter_(new TransferPresenter(*panel_, workbench.dataFolders, this))
{
    connect(presenter_, &TransferPresenter::refused, this, &TransferModule::refuse);
    connect(presenter_, &TransferPresenter::remarked, this, &TransferModule::tell);
    exportsPicture(*panel_);
}

WorkspaceInfo TransferModule::workspace() const
{
    WorkspaceInfo info;
    info.id = QStringLiteral("transfer");
    info.title = tr("Transfer");
    info.shortcut = Qt::CTRL | Qt::Key_8;
    info.helpPage = QStringLiteral("transfer");
    info.upper = {{QStringLiteral("transfer"), 1410}};
    return info;
}

std::vector<PanelEntry> TransferModule::panels()
{
    return {{QStringLiteral("transfer"), tr("Transfer"), panel_, {700, 480}, [this] {
                 return panel_;
             }}};
}

QStringList TransferModule::unkeptWork() const
{
    return presenter_->isRunning() || presenter_->result() ? QStringList{tr("the transfer")}
                                                           : QStringList{};
}

} // namespace latency
