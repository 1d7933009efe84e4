#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/architecture/architecture_presenter.h"
#include "app/studio/studio_document.h"
#include "app/workers/latest_task.h"
#include "core/experiment/instant_fit.h"

namespace latency
{

/// Says why the architecture in an inspector is predicted as it is: fits again on a worker what the
/// instant loop or the run shown has fitted, and asks it. Only while that page is seen.
class ReasonPresenter : public QObject
{
    Q_OBJECT

public:
    ReasonPresenter(StudioDocument& document, const PredictionPresenter& predictions,
                    const ArchitecturePresenter& architectures, ArchitectureInspector& inspector,
                    QObject* parent);

private:
    void ask();
    void show(int architecture, const PredictionReason& reason);
    void sayNothing(int architecture, const QString& sentence);

    StudioDocument& document_;
    const PredictionPresenter& predictions_;
    ArchitectureInspector& inspector_;
    int architecture_ = -1; ///< in the inspector
    std::shared_ptr<InstantFit> fit_;
    LatestTask task_;
};

} // namespace latency
