#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/train/prediction_presenter.h"
#include "app/workers/latest_task.h"
#include "core/experiment/instant_fit.h"

#include <memory>

namespace latency
{

/// The instant loop: whenever picks, partition or predictor change, refits on a worker and shows
/// the answer. With a predictor that is not instant the kernel predictor answers in its place.
class InstantPresenter : public QObject
{
    Q_OBJECT

public:
    InstantPresenter(StudioDocument& document, PredictionPresenter& predictions, QObject* parent);

    void setPaused(bool isPaused); ///< while a run trains

Q_SIGNALS:
    void refused(const QString& sentence);

private:
    void refit();

    StudioDocument& document_;
    PredictionPresenter& predictions_;
    std::shared_ptr<InstantFit> fit_;
    bool isPaused_ = false;
    LatestTask task_;
};

} // namespace latency
