#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/outcome.h"
#include "core/encoding/row_cache/row_computation.h"
#include "core/space/search_space.h"

#include <chrono>
#include <vector>

namespace latency
{

inline constexpr int kEmbeddingWidth = 32;

/// Input for learning an embedding of graphs.
struct EmbeddingTask {
    const SearchSpace* space = nullptr;
    std::vector<Architecture> architectures; ///< at least one
    GraphForm form = GraphForm::Corrected;
    Seed seed{1};
    /// Passes over the architectures; 0 for the usual number.
    int epochs = 0;
};

/// Progress counts steps of training.
using EmbeddingFunction = Outcome<FloatMatrix> (*)(const EmbeddingTask& task,
                                                   const ComputationControl& control);

/// Reports the progress of a training at each step.
class TrainingReport
{
public:
    TrainingReport(const ComputationControl& control, int steps);

    /// Waits while paused; throws PassStopped.
    void beginStep();

private:
    const ComputationControl& control_;
    ComputationProgress progress_;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

} // namespace latency
