#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/module.h"

namespace latency
{

class ArchitectureInspector;
class BoardPresenter;
class SearchPanel;
class SearchPresenter;

/// The workspace Search: the best network under a latency limit, and the user's own board.
class SearchModule : public Module
{
    Q_OBJECT

public:
    explicit SearchModule(const Workbench& workbench);

    [[nodiscard]] WorkspaceInfo workspace() const override;
    [[nodiscard]] std::vector<PanelEntry> panels() override;
    [[nodiscard]] QStringList unkeptWork() const override;
    [[nodiscard]] nlohmann::json state() const override;
    void restore(const nlohmann::json& state) override;

private:
    void presentInspector();
    void connectBoard();

    SearchPanel* panel_;
    ArchitectureInspector* inspector_;
    BoardPresenter* board_;
    SearchPresenter* presenter_;
};

} // namespace latency
