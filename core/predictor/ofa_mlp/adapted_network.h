#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/ofa_mlp/dense_network.h"
#include "core/predictor/ofa_mlp/fine_tuned_head.h"
#include "core/predictor/ofa_mlp/row_inputs.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace latency::ofa_mlp
{

/// A trained network and its origin.
struct SourceNetwork {
    std::string name; ///< of the device or the file
    std::shared_ptr<const DenseNetwork> network;

    /// Milliseconds, one per row; meaningless when stopped.
    [[nodiscard]] std::vector<float> answers(const RowInputs& rows,
                                             const std::stop_token& stop = {}) const;
};

/// Options for learning a head.
struct HeadOptions {
    bool byDescent = false;
    bool paperActivation = false; ///< learns without the last ReLU, predicts with it
};

/// A network, optionally with a head of the new device in place of its last layer.
class AdaptedNetwork
{
public:
    explicit AdaptedNetwork(SourceNetwork source) : source_(std::move(source)) {}

    /// Learns a head. A closed-form head is always computed as well, to select the best source.
    ///
    /// rows, labels  of the labelled architectures, milliseconds; at least one
    /// errors        those of the descent
    Outcome<std::monostate> learn(const RowInputs& rows, std::span<const float> labels,
                                  const HeadOptions& options, Seed seed, std::stop_token stop);

    /// Root mean square of the leave-one-out errors of the closed-form head, ms; NaN without a head
    /// or with one label.
    [[nodiscard]] double leaveOneOut() const { return leaveOneOut_; }
    [[nodiscard]] const std::string& sourceName() const { return source_.name; }
    /// Milliseconds, one per row; meaningless when stopped.
    [[nodiscard]] std::vector<float> answers(const RowInputs& rows,
                                             const std::stop_token& stop = {}) const;

private:
    /// Inputs of the last layer, followed by the source's prediction.
    [[nodiscard]] FloatMatrix features(const RowInputs& rows, bool withLastActivation,
                                       const std::stop_token& stop) const;

    SourceNetwork source_;
    std::optional<LinearHead> head_;
    bool readsAnswer_ = true; ///< the head has a weight for the source's answer
    double leaveOneOut_ = 0.0;
};

} // namespace latency::ofa_mlp
