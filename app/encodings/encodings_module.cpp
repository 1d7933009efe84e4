// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/encodings/encodings_module.h"

#include "app/encodings/encodings_presenter.h"
#include "app/workbench/selection_presenter.h"

namespace latency
{

EncodingsModule::EncodingsModule(const Workbench& workbench)
    : Module(workbench), encodings_(new EncodingsPanel), proxies_(new ProxyTablePanel)
{
    const EncodingStates& states = workbench.encodings;
    new EncodingsPresenter(workbench.document, workbench.encodings,
                           {*encodings_, *proxies_, workbench.axes}, workbench.threads, this);
    connect(&states, &EncodingStates::refused, this, &EncodingsModule::refuse);
    connect(&states, &EncodingStates::finished, this,
            [this](const QString& title) { tell(tr("%1 is ready.").arg(title)); });
    workbench.selection.linkDevices(*proxies_);
    exportsTable(*encodings_, &EncodingsPanel::tableExportRequested, encodings_->model(),
                 QStringLiteral("encodings"));
    exportsTable(*proxies_, &ProxyTablePanel::exportRequested, proxies_->model(),
                 QStringLiteral("proxies"));
}

WorkspaceInfo EncodingsModule::workspace() const
{
    WorkspaceInfo info;
    info.id = QStringLiteral("encodings");
    info.title = tr("Encodings");
    info.shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_E; // the digits are taken
    info.helpPage = QStringLiteral("encodings");
    info.isOfExperiment = true;
    info.upper = {{QStringLiteral("samples"), 900}, {QStringLiteral("encodings"), 520}};
    info.lower = {{QStringLiteral("proxies"), 1420}};
    info.upperHeight = 430;
    info.lowerHeight = 390;
    return info;
}

std::vector<PanelEntry> EncodingsModule::panels()
{
    return {{QStringLiteral("encodings"), {}, encodings_, {400, 380}},
            {QStringLiteral("proxies"), {}, proxies_, {560, 300}}};
}

QStringList EncodingsModule::unkeptWork() const
{
    return workbench_.encodings.computation().encoding
               ? QStringList{tr("the computation of an encoding")}
               : QStringList{};
}

} // namespace latency
