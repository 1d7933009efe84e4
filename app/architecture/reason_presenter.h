#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/job.h"
#include "core/experiment/instant_fit.h"
#include "widgets/architecture/architecture_inspector.h"

namespace latency
{

/// Says why the architecture in an inspector is predicted as it is: fits again on a worker what the
/// instant loop or the run shown has fitted, and asks it. Only while that page is seen.
class ReasonPresenter : public QObject
{
    Q_OBJECT

public:
    ReasonPresenter(StudioDocument& document, ArchitectureInspector& inspector, QObject* parent);

    /// The inspector has been filled with another architecture, or emptied: -1.
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
