#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/module.h"

namespace latency
{

class HardwarePanel;
class HardwarePresenter;

/// The workspace Hardware: data sheets and a hypothetical device.
class HardwareModule : public Module
{
    Q_OBJECT

public:
    explicit HardwareModule(const Workbench& workbench);

    [[nodiscard]] WorkspaceInfo workspace() const override;
    [[nodiscard]] std::vector<PanelEntry> panels() override;
    [[nodiscard]] QStringList unkeptWork() const override;

private:
    HardwarePanel* panel_;
    HardwarePresenter* presenter_;
};

} // namespace latency
