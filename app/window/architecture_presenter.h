#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/window/prediction_presenter.h"
#include "widgets/architecture/architecture_inspector.h"

namespace latency
{

/// Shows the hovered architecture, or the selected one while nothing is hovered; beside the pinned
/// one, if any.
class ArchitecturePresenter : public QObject
{
    Q_OBJECT

public:
    ArchitecturePresenter(StudioDocument& document, const PredictionPresenter& predictions,
                          ArchitectureInspector& inspector, QObject* parent);

Q_SIGNALS:
    void shown(int architecture); ///< whenever the inspector is filled; -1 when it is emptied

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] ArchitectureFacts facts(int architecture) const;
    [[nodiscard]] QString reason(int architecture) const;
    [[nodiscard]] std::vector<NearSample> nearSamples(int architecture) const;
    void pin(int architecture);
    void choose(int architecture);
    void show();
    [[nodiscard]] std::vector<DeviceLatencyRow> deviceRows(int architecture) const;

    StudioDocument& document_;
    const PredictionPresenter& predictions_;
    ArchitectureInspector& inspector_;
    int pinned_ = -1;
    bool isPointingHere_ = false; ///< at a sample named in the inspector, which stays as it is
    bool isStale_ = false;        ///< another was hovered while the inspector was not seen
};

} // namespace latency
