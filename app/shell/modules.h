#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/module.h"

namespace latency
{

/// The modules of one window, created from the module list.
class Modules : public QObject
{
    Q_OBJECT

public:
    explicit Modules(const Workbench& workbench);

    [[nodiscard]] std::vector<WorkspaceInfo> workspaces() const; ///< in the order of the list
    [[nodiscard]] std::vector<PanelEntry> panels() const;
    [[nodiscard]] QStringList unkeptWork() const;
    /// Adds the modules' states to `window`, by the ids of their workspaces.
    void addState(nlohmann::json& window) const;
    void restore(const nlohmann::json& window);

Q_SIGNALS:
    void noticed(const latency::Notice& notice);
    void stateChanged();

private:
    std::vector<Module*> modules_;
};

} // namespace latency
