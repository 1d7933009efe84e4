#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/module.h"

namespace latency
{

class AccuracyPanel;
class AccuracyPresenter;

/// The workspace Accuracy: accuracy and latency predicted jointly.
class AccuracyModule : public Module
{
    Q_OBJECT

public:
    explicit AccuracyModule(const Workbench& workbench);

    [[nodiscard]] WorkspaceInfo workspace() const override;
    [[nodiscard]] std::vector<PanelEntry> panels() override;
    [[nodiscard]] QStringList unkeptWork() const override;

private:
    AccuracyPanel* panel_;
    AccuracyPresenter* presenter_;
};

} // namespace latency
