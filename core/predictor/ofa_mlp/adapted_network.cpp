// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/adapted_network.h"

#include "core/predictor/ofa_mlp/dense_pass.h"

#include <algorithm>
#include <cmath>

namespace latency::ofa_mlp
{
namespace
{

/// The input columns of a head: all, or all without the source's prediction.
MatrixView<const float> columnsOf(const FloatMatrix& features, bool withAnswer)
{
    const auto width = static_cast<int>(features.columns());
    return {features.values().data(), static_cast<int>(features.rows()),
            withAnswer ? width : width - 1, width};
}

} // namespace

std::vector<float> SourceNetwork::answers(const RowInputs& rows, const std::stop_token& stop) const
{
    std::vector<float> values = outputsOf(*network, rows.view(), stop);
    for (std::size_t i = 0; i < rows.expected.size(); ++i)
        values[i] = std::exp(values[i] + rows.expected[i]);
    return values;
}

FloatMatrix AdaptedNetwork::features(const RowInputs& rows, bool withLastActivation,
                                     const std::stop_token& stop) const
{
    const DenseNetwork& network = *source_.network;
    const std::vector<float> hidden = featuresOf(network, rows.view(), false, stop);
    const int last = network.shape.layers() - 1;
    const auto width = static_cast<std::size_t>(network.shape.inputs(last));
    const std::span weights = std::span(network.values).subspan(network.shape.weight(last), width);
    FloatMatrix features(rows.columns.rows(), width + 1);
    for (std::size_t i = 0; i < features.rows(); ++i) {
        const auto row = features.row(i);
        float answer = network.values.back();
        for (std::size_t k = 0; k < width; ++k) {
            const float value = hidden[i * width + k];
            const float active = std::max(value, 0.0F);
            row[k] = withLastActivation ? active : value;
            answer += weights[k] * active;
        }
        row.back() = rows.expected.empty() ? answer : std::exp(answer + rows.expected[i]);
    }
    return features;
}

Outcome<std::monostate> AdaptedNetwork::learn(const RowInputs& rows, std::span<const float> labels,
                                              const HeadOptions& options, Seed seed,
                                              std::stop_token stop)
{
    const FloatMatrix known = features(rows, !options.paperActivation, stop);
    head_ = ridgeHead(columnsOf(known, true), labels);
    leaveOneOut_ = head_->leaveOneOut;
    readsAnswer_ = true;
    if (!options.byDescent)
        return std::monostate{};
    auto outcome = descentHead(columnsOf(known, false), labels, seed, std::move(stop));
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    if (std::holds_alternative<Stopped>(outcome))
        return Stopped{};
    head_ = std::get<LinearHead>(std::move(outcome));
    readsAnswer_ = false;
    return std::monostate{};
}

std::vector<float> AdaptedNetwork::answers(const RowInputs& rows, const std::stop_token& stop) const
{
    if (!head_)
        return source_.answers(rows, stop);
    return head_->answers(columnsOf(features(rows, true, stop), readsAnswer_));
}

} // namespace latency::ofa_mlp
