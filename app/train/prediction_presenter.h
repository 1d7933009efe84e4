#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "widgets/plots/prediction_scatter.h"

#include <map>
#include <utility>

namespace latency
{

/// Fills the scatter with the prediction of the shown device, or with an intermediate stage of it.
class PredictionPresenter : public QObject
{
    Q_OBJECT

public:
    PredictionPresenter(StudioDocument& document, PredictionScatter& scatter, QObject* parent);

Q_SIGNALS:
    void shownPredictionChanged();

private:
    void showDevices();
    void showDevice();
    void showPrediction(const DeviceTrialPointer& trial);
    void showStage(int stage);
    void showHoveredRun(); ///< what the run pointed at reaches on the device shown
    [[nodiscard]] int stageOf(const DeviceTrialPointer& trial) const; ///< -1: the prediction itself
    [[nodiscard]] QString protocolText(const DeviceTrial& trial) const;
    [[nodiscard]] QString emptyHint() const;

    StudioDocument& document_;
    PredictionScatter& scatter_;
    /// Stages chosen by the user, by device, each with its prediction at that time.
    std::map<int, std::pair<DeviceTrialPointer, int>> stages_;
    int measuredDevice_ = -1; ///< whose measurements the scatter holds
};

} // namespace latency
