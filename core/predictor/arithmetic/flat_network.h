#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/random_engine.h"

#include <memory>
#include <span>
#include <vector>

namespace latency
{

/// in → 200 → 200 → 200 → 1 with batch norm and ReLU behind the first three (methods/nasflat.md
/// §2), computed in the calling thread.
class FlatNetwork
{
public:
    FlatNetwork(int inputs, RandomEngine& random);
    ~FlatNetwork();

    [[nodiscard]] std::unique_ptr<FlatNetwork> copy() const;

    /// A new AdamW.
    void startTraining(double weightDecay);

    /// Scores of some rows in training; their batch norms look at each other.
    ///
    /// inputs  [any, inputs]
    /// rows    at least two
    std::vector<float> forward(const FloatMatrix& inputs, std::span<const int> rows);

    /// Learns from the last `forward`.
    ///
    /// gradient  of its scores
    void step(std::span<const float> gradient, double rate);

    /// Scores of all rows; what they are does not depend on each other.
    std::vector<float> score(const FloatMatrix& inputs);

private:
    struct Layers;
    explicit FlatNetwork(std::unique_ptr<Layers> layers);

    std::unique_ptr<Layers> layers_;
};

} // namespace latency
