#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/nasflat/graph_trunk.h"
#include "core/predictor/nasflat/head_inputs.h"
#include "core/predictor/nasflat/score_head.h"

namespace latency::nasflat
{

/// The whole network, from graphs to scores, with gradients. Owns working memory but no parameters,
/// which are one flat buffer of the caller.
template <class Real>
class Network
{
public:
    Network(const NetworkParameters& parameters, AttentionMask mask)
        : parameters_(parameters), mask_(mask), trunk_(parameters, mask), inputs_(parameters),
          head_(parameters)
    {
    }

    [[nodiscard]] const NetworkParameters& parameters() const { return parameters_; }

    /// samples  the graphs, each computed once
    /// graphs   indices of those to score, see ScoreHead
    /// returns  [graphs] scores, ascending with latency; valid until the next call
    std::span<const Real> forward(const Real* values, const GraphCatalogue& catalogue,
                                  std::span<const Sample> samples, std::span<const int> graphs,
                                  const Dropout& dropout)
    {
        batch_.assign(catalogue, samples, mask_, parameters_.shape.hardware);
        samples_ = samples;
        pooled_ = trunk_.forward(values, catalogue, batch_);
        rows_ = inputs_.forward(values, catalogue, samples, pooled_, graphs, dropout);
        return head_.forward(values, rows_.inputs, rows_.of, dropout);
    }

    /// Must follow `forward` with the same arguments, once; its samples must still exist.
    ///
    /// arriving   gradient of the scores
    /// gradients  of all parameters, added to
    void backward(const Real* values, const GraphCatalogue& catalogue, const Dropout& dropout,
                  std::span<const Real> arriving, Real* gradients)
    {
        const MatrixView<const Real> inputs =
            head_.backward(values, rows_.inputs, rows_.of, dropout, arriving, gradients);
        const MatrixView<const Real> pooled =
            inputs_.backward(values, samples_, pooled_, dropout, inputs, gradients);
        trunk_.backward(values, catalogue, batch_, pooled, gradients);
    }

private:
    NetworkParameters parameters_;
    AttentionMask mask_;
    NetworkBatch batch_;
    GraphTrunk<Real> trunk_;
    HeadInputs<Real> inputs_;
    ScoreHead<Real> head_;
    std::span<const Sample> samples_;
    MatrixView<const Real> pooled_;
    HeadInputs<Real>::Rows rows_;
};

} // namespace latency::nasflat
