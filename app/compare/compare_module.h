#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/module.h"

namespace latency
{

class ComparisonPanel;
class BadPredictionsPanel;

/// The workspace Compare: overlaid runs, and bad predictions.
class CompareModule : public Module
{
    Q_OBJECT

public:
    explicit CompareModule(const Workbench& workbench);

    [[nodiscard]] WorkspaceInfo workspace() const override;
    [[nodiscard]] std::vector<PanelEntry> panels() override;

private:
    ComparisonPanel* comparison_;
    BadPredictionsPanel* badPredictions_;
};

} // namespace latency
