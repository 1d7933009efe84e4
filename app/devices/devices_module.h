#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/module.h"

namespace latency
{

class DevicesPanel;

/// The workspace Devices: train and test devices as a heat map, a map, lists or a table.
class DevicesModule : public Module
{
    Q_OBJECT

public:
    explicit DevicesModule(const Workbench& workbench);

    [[nodiscard]] WorkspaceInfo workspace() const override;
    [[nodiscard]] std::vector<PanelEntry> panels() override;

private:
    DevicesPanel* devices_;
    DevicesPanel* map_;
};

} // namespace latency
