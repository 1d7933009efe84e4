#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/transfer/sigmoid_network.h"

#include <stop_token>

namespace latency
{

/// Schedule of a training.
struct LearningSchedule {
    int epochs = 250;
    double rate = 4e-4; ///< falls along a cosine
    int period = 250;   ///< epochs until the cosine is down
    int batch = 0;      ///< rows; 0: all at once
};

/// A network for one thread, with memory for training and scoring.
class ExampleLearner
{
public:
    explicit ExampleLearner(const SigmoidNetwork& network);

    /// Adapts `values` to some rows: absolute errors summed over the batch, a new AdamW
    /// (methods/transfer.md §2). Checks `stop` before every batch.
    ///
    /// features  [architectures, inputs]
    /// rows      of `features`
    /// labels    one per row of `rows`, about 0…1
    /// returns   false when stopped
    bool learn(std::vector<float>& values, const FloatMatrix& features, std::span<const int> rows,
               std::span<const float> labels, const LearningSchedule& schedule, Seed seed,
               const std::stop_token& stop);

    /// One label per row of `rows`.
    std::vector<float> score(const std::vector<float>& values, const FloatMatrix& features,
                             std::span<const int> rows);

private:
    void gather(const FloatMatrix& features, std::span<const int> rows);
    [[nodiscard]] MatrixView<const float> gathered() const;

    SigmoidPass<float> pass_;
    std::vector<float> gradient_;
    int columns_;
    std::vector<float> inputs_;
    std::vector<float> arriving_;
};

} // namespace latency
