#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/experiment_runner.h"
#include "widgets/forms/experiment_form.h"
#include "widgets/panels/run_bar.h"

namespace latency
{

/// The life cycle of a run in the window: Run, live progress, Stop, its line in the list.
class RunPresenter : public QObject
{
    Q_OBJECT

public:
    RunPresenter(StudioDocument& document, ExperimentRunner& runner, RunBar& bar, int threads,
                 QObject* parent);

    [[nodiscard]] ExperimentRunner& runner() { return runner_; }
    void run();
    void stop() { runner_.stop(); }

Q_SIGNALS:
    void refused(const QString& sentence);
    void told(const QString& sentence); ///< news that need no answer

private:
    void showState();
    void showStopping();
    void showUpdate(const RunUpdate& update);
    void finish(const Result<ExperimentResult>& result);
    [[nodiscard]] Result<ExperimentPlan> plan() const;

    StudioDocument& document_;
    ExperimentRunner& runner_;
    RunBar& bar_;
    int threads_;
    RunBarState state_;
    QString predictorTitle_;
};

} // namespace latency
