#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/random_engine.h"

#include <memory>
#include <span>
#include <vector>

namespace latency
{

/// in → 200 → 200 → 200 → 1 with batch norm and ReLU after the first three (methods/nasflat.md §2),
/// computed in the calling thread.
class FlatNetwork
{
public:
    static std::unique_ptr<FlatNetwork> create(int inputs, RandomEngine& random);
    virtual ~FlatNetwork() = default;

    [[nodiscard]] virtual std::unique_ptr<FlatNetwork> copy() const = 0;

    /// Creates a new AdamW.
    virtual void startTraining(double weightDecay) = 0;

    /// Scores of some rows in training; batch norms use all of them.
    ///
    /// inputs  [any, inputs]
    /// rows    at least two
    virtual std::vector<float> forward(const FloatMatrix& inputs, std::span<const int> rows) = 0;

    /// Learns from the last `forward`.
    ///
    /// gradient  of its scores
    virtual void step(std::span<const float> gradient, double rate) = 0;

    /// Scores of all rows, independent of one another.
    virtual std::vector<float> score(const FloatMatrix& inputs) = 0;
};

} // namespace latency
