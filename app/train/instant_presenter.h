#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/job.h"
#include "core/experiment/instant_fit.h"

#include <memory>

namespace latency
{

/// The instant loop: whenever picks, partition or predictor change, refits on a worker and shows
/// the predictions. The kernel predictor replaces predictors that are not instant.
class InstantPresenter : public QObject
{
    Q_OBJECT

public:
    InstantPresenter(StudioDocument& document, QObject* parent);

Q_SIGNALS:
    void refused(const QString& sentence);

private:
    void refit();

    StudioDocument& document_;
    std::shared_ptr<InstantFit> fit_;
    Job task_;
};

} // namespace latency
