#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/module.h"

namespace latency
{

class ArchitectureInspector;
class SampleInsight;
class SamplePicker;

/// The workspace Samples: choice of the measured networks and their information.
class SamplesModule : public Module
{
    Q_OBJECT

public:
    explicit SamplesModule(const Workbench& workbench);

    [[nodiscard]] WorkspaceInfo workspace() const override;
    [[nodiscard]] std::vector<PanelEntry> panels() override;

private:
    SamplePicker* picker_;
    SampleInsight* insight_;
    ArchitectureInspector* inspector_;
};

} // namespace latency
