#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/job.h"
#include "core/experiment/instant_fit.h"
#include "widgets/architecture/architecture_inspector.h"

namespace latency
{

/// Explains the prediction of the architecture in an inspector: repeats the fit of the instant loop
/// or of the shown run on a worker and evaluates its explanation. Only while that page is visible.
class ReasonPresenter : public QObject
{
    Q_OBJECT

public:
    ReasonPresenter(StudioDocument& document, ArchitectureInspector& inspector, QObject* parent);

    /// The inspector shows another architecture, or none (-1).
    void show(int architecture);

private:
    void ask();
    void answer(int architecture, const PredictionReason& reason);
    void sayNothing(int architecture, const QString& sentence);

    StudioDocument& document_;
    ArchitectureInspector& inspector_;
    int architecture_ = -1; ///< in the inspector
    std::shared_ptr<InstantFit> fit_;
    Job task_;
};

} // namespace latency
