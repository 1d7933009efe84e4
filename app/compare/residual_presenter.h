#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/job.h"
#include "core/experiment/residual_pattern.h"
#include "widgets/runs/residual_panel.h"

#include <QTimer>

namespace latency
{

/// Determines common decisions of badly predicted architectures on a worker, whenever the shown
/// prediction has settled while the panel is visible.
class ResidualPresenter : public QObject
{
    Q_OBJECT

public:
    ResidualPresenter(StudioDocument& document, ResidualPanel& panel, QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void countSoon();
    void count();
    void show(const ResidualPattern& pattern);
    void showMarks();
    void select(int decision, Qt::KeyboardModifiers modifiers);

    StudioDocument& document_;
    ResidualPanel& panel_;
    ResidualPattern pattern_;
    bool isStale_ = true;
    QTimer rest_;
    Job task_;
};

} // namespace latency
