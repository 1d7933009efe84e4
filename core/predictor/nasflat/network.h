#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/nasflat/graph_trunk.h"
#include "core/predictor/nasflat/score_head.h"

namespace latency::nasflat
{

/// The whole network: graphs to scores and gradients back. Holds memory, no parameters: those are
/// one flat buffer that the caller owns.
template <class Real>
class Network
{
public:
    Network(const NetworkParameters& parameters, AttentionMask mask)
        : parameters_(parameters), mask_(mask), trunk_(parameters, mask), head_(parameters)
    {
    }

    [[nodiscard]] const NetworkParameters& parameters() const { return parameters_; }

    /// samples  the graphs, each computed once
    /// graphs   which of them to score, see ScoreHead
    /// returns  [graphs] scores, ascending with latency; valid until the next call
    std::span<const Real> forward(const Real* values, const GraphCatalogue& catalogue,
                                  std::span<const Sample> samples, std::span<const int> graphs,
                                  const Dropout& dropout)
    {
        batch_.assign(catalogue, samples, mask_);
        pooled_ = trunk_.forward(values, catalogue, batch_);
        return head_.forward(values, pooled_, graphs, dropout);
    }

    /// Must follow `forward` with the same arguments, once.
    ///
    /// arriving   gradient of the scores
    /// gradients  of all parameters, added to
    void backward(const Real* values, const GraphCatalogue& catalogue, std::span<const int> graphs,
                  const Dropout& dropout, std::span<const Real> arriving, Real* gradients)
    {
        const MatrixView<const Real> pooled =
            head_.backward(values, pooled_, graphs, dropout, arriving, gradients);
        trunk_.backward(values, catalogue, batch_, pooled, gradients);
    }

private:
    NetworkParameters parameters_;
    AttentionMask mask_;
    NetworkBatch batch_;
    GraphTrunk<Real> trunk_;
    ScoreHead<Real> head_;
    MatrixView<const Real> pooled_;
};

} // namespace latency::nasflat
