#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/job.h"
#include "core/experiment/sample_curve.h"
#include "widgets/plots/sample_insight.h"

#include <QTimer>

namespace latency
{

/// Fills the panel on the samples: the explanation of the shown prediction and the curve over the
/// number of samples, computed on a worker once the picks have settled.
class InsightPresenter : public QObject
{
    Q_OBJECT

public:
    InsightPresenter(StudioDocument& document, SampleInsight& insight, QObject* parent);

private:
    void showPrediction();
    [[nodiscard]] std::vector<DeviceEmbedding> embeddings(const DeviceTrial& shown) const;
    void countSoon();
    void count();
    void showCurve(const Outcome<SampleCurve>& outcome, const QString& predictor,
                   const QString& rule);

    StudioDocument& document_;
    SampleInsight& insight_;
    QTimer rest_;
    Job curve_;
};

} // namespace latency
