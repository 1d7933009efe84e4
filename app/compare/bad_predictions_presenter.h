#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/job.h"
#include "core/experiment/bad_predictions.h"
#include "widgets/runs/bad_predictions_panel.h"

#include <QTimer>

namespace latency
{

/// Determines common decisions of badly predicted architectures on a worker, whenever the shown
/// prediction has settled while the panel is visible.
class BadPredictionsPresenter : public QObject
{
    Q_OBJECT

public:
    BadPredictionsPresenter(StudioDocument& document, BadPredictionsPanel& panel, QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void countSoon();
    void count();
    void show(const BadPredictions& pattern);
    void showMarks();
    void select(int decision, Qt::KeyboardModifiers modifiers);

    StudioDocument& document_;
    BadPredictionsPanel& panel_;
    BadPredictions pattern_;
    bool isStale_ = true;
    QTimer rest_;
    Job task_;
};

} // namespace latency
