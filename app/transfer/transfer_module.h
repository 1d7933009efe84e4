#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/module.h"

namespace latency
{

class TransferPanel;
class TransferPresenter;

/// The workspace Transfer: from one search space to another.
class TransferModule : public Module
{
    Q_OBJECT

public:
    explicit TransferModule(const Workbench& workbench);

    [[nodiscard]] WorkspaceInfo workspace() const override;
    [[nodiscard]] std::vector<PanelEntry> panels() override;
    [[nodiscard]] QStringList unkeptWork() const override;

private:
    TransferPanel* panel_;
    TransferPresenter* presenter_;
};

} // namespace latency
