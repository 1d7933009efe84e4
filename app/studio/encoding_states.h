#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/job.h"
#include "core/encoding/encoding_readiness.h"

#include <QElapsedTimer>

#include <memory>
#include <vector>

namespace latency
{

/// State of every encoding of the open dataset, and the computation of one of them, on workers.
class EncodingStates : public QObject
{
    Q_OBJECT

public:
    struct State {
        const Encoding* encoding = nullptr;
        EncodingReadiness readiness;
    };
    /// The running computation.
    struct Computation {
        const Encoding* encoding = nullptr; ///< null: none
        ComputationProgress progress;
        bool isPaused = false;
    };

    EncodingStates(StudioDocument& document, int threads, QObject* parent);

    /// Encodings that support the dataset's space, in the order of the registry; empty until their
    /// files have been checked.
    [[nodiscard]] const std::vector<State>& states() const { return states_; }
    [[nodiscard]] const Computation& computation() const { return computation_; }

    void look(); ///< again: another window or the command line may have computed some
    void compute(const Encoding& encoding); ///< does nothing while another is computed
    void setPaused(bool isPaused);
    void stop();

Q_SIGNALS:
    void changed();     ///< states or computation
    void rowsChanged(); ///< numbers have come, or another dataset's
    void refused(const QString& sentence);
    void finished(const QString& encoding); ///< computed to the end

private:
    void showProgress(const ComputationProgress& progress);

    StudioDocument& document_;
    int threads_;
    std::vector<State> states_;
    Computation computation_;
    std::shared_ptr<PauseGate> pause_;
    QElapsedTimer sinceRows_;
    Job looking_;
    Job computing_;
};

} // namespace latency
