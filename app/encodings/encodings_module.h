#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/module.h"

namespace latency
{

class EncodingsPanel;
class ProxyTablePanel;

/// The workspace Encodings: computation of encodings, their map, and proxies.
class EncodingsModule : public Module
{
    Q_OBJECT

public:
    explicit EncodingsModule(const Workbench& workbench);

    [[nodiscard]] WorkspaceInfo workspace() const override;
    [[nodiscard]] std::vector<PanelEntry> panels() override;
    [[nodiscard]] QStringList unkeptWork() const override;

private:
    EncodingsPanel* encodings_;
    ProxyTablePanel* proxies_;
};

} // namespace latency
