#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/architecture/searched_network.h"
#include "app/studio/studio_document.h"
#include "widgets/architecture/architecture_inspector.h"

#include <functional>
#include <optional>

namespace latency
{

/// Shows the hovered architecture, or the selected one while nothing is hovered; beside the pinned
/// one, if any.
class ArchitecturePresenter : public QObject
{
    Q_OBJECT

public:
    ArchitecturePresenter(StudioDocument& document, ArchitectureInspector& inspector,
                          QObject* parent);

    /// Adds a search whose numbers come first for a network; it returns nothing for networks
    /// without any.
    void setSearched(std::function<std::optional<SearchedNetwork>(int architecture)> searched)
    {
        searched_ = std::move(searched);
    }
    void refresh() { show(); } ///< the search believes something else

Q_SIGNALS:
    void shown(int architecture); ///< whenever the inspector is filled; -1 when it is emptied

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] ArchitectureFacts facts(int architecture) const;
    [[nodiscard]] QString reason(int architecture) const;
    [[nodiscard]] std::optional<SearchedNetwork> searched(int architecture) const;
    [[nodiscard]] std::vector<NearSample> nearSamples(int architecture) const;
    void pin(int architecture);
    void choose(int architecture);
    void show();
    [[nodiscard]] std::vector<DeviceLatencyRow> deviceRows(int architecture) const;

    StudioDocument& document_;
    ArchitectureInspector& inspector_;
    std::function<std::optional<SearchedNetwork>(int)> searched_;
    int pinned_ = -1;
    bool isPointingHere_ = false; ///< at a sample named in the inspector, which stays as it is
    bool isStale_ = false;        ///< another was hovered while the inspector was not seen
};

} // namespace latency
