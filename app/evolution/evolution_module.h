#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/module.h"

namespace latency
{

class EvolutionPanel;
class EvolutionPresenter;

/// The workspace Evolve: Once-For-All networks bred under a latency limit.
class EvolutionModule : public Module
{
    Q_OBJECT

public:
    explicit EvolutionModule(const Workbench& workbench);

    [[nodiscard]] WorkspaceInfo workspace() const override;
    [[nodiscard]] std::vector<PanelEntry> panels() override;
    [[nodiscard]] QStringList unkeptWork() const override;

private:
    EvolutionPanel* panel_;
    EvolutionPresenter* presenter_;
};

} // namespace latency
